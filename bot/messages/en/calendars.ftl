## Dates for the phone’s calendar

calendar-ask = May the calendar say the name of the programme?
    .why = If somebody else sees your phone, “Appointment” does not say what it is about. The place is in both, unless it has the name of the programme in it.
calendar-event = Appointment
calendar-mine-name = My appointments
calendar-file = calendar
calendar-how = 📆 Open this file to put the dates into your phone’s calendar. If a date changes I tell you here: ask for the file again and open it.
button-calendar = 📆 Add to the calendar
button-calendar-quiet = Without the name
button-calendar-named = With the name
