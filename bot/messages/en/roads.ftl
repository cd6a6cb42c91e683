## Ways at night

road = 🌙 <b>{ $name }</b>: it ends at night
    .lights = There are { $count } open reports of broken lights near that place.
    .look = We suggest looking at the time or the way with the coordination.
ways = <b>🚶 Ways</b>
    Tap a place to write which way to come and go is best. ✅: it is written.
    .none = There are no sessions to come, and ways are written by their places.
way = 📍 <b>{ $place }</b>
    .words = 🚶 { $words }
    .none = Nobody has written a way to this place.
    .seen = Those who have a place read it, with the reminder of each session at this place.
reminder-way = 🚶 The way that its leader recommends: { $words }
form-way = <b>🚶 Way: { $place }</b>
form-ask-way = Which way is best to come and go? Name streets with light and people. Do not tell what happened or who said it.
    .line = Way: { $value }
form-way-saved = ✅ The way is saved. It comes with the reminders of the sessions at that place.
button-way = { $place }
    .written = ✅ { $place }
button-way-write = ✍️ Write the way
button-way-drop = ✖ Delete the way
button-road-session = 📅 See the session
button-road-way = 🚶 A way with light
toast-way-dropped = Done, that way is no longer shown.
