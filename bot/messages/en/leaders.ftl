## Who leads programmes

leader-menu = Hello. What do you need of the programmes?
leader-welcome = Here you answer those who ask for a place, plan sessions, take attendance and make posters. Tap a button, or say hello whenever you want to see them again.
button-leader-attendance = ✅ Attendance
button-leader-posters = 📄 Posters
button-leader-ways = 🚶 Ways with light
