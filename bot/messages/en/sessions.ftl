## Sessions: the forms of the team

session-card-more = It takes { $minutes } minutes.
    .capacity = Places: { $people }
    .leader = Led by: { $name }
    .point = It has a point on the map.
form-session-place = <b>📍 Change the place: { $name }</b>
form-session-place-saved = ✅ Place changed. Those with a place are told.
form-session-place-same = It was there already. Nobody was told.
form-ask-session-sure = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    }, are you sure? Many people sleep then.
    .line = Time confirmed: { $value }
form-ask-session-late = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    } of that day is over. Press Back and choose another time.
form-ask-session-repeat = Does it repeat?
    .line = Repeats: { $value }
form-ask-session-weekdays = Which days of the week? Press them, then Done.
    .line = Days: { $value }
form-ask-session-weeks = For how long? Press or write the number of weeks.
    .line = For: { $value }
form-ask-session-holiday = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[12] { $day } December
    } is a holiday. Is there a session that day?
form-ask-session-holidays = These are holidays: { $days }. Are there sessions on those days?
    .line = Holidays: { $value }
form-ask-session-more = Do you want to add more, such as places or how long it takes?
    .line = More: { $value }
form-ask-session-minutes = How long does it take? Press or write the minutes.
    .line = Takes: { $value }
form-ask-session-point = Send the location of the site, or go on without it.
    .line = Map: { $value }
form-ask-session-capacity = For how many people? Press or write the number.
    .line = Places: { $value }
form-ask-session-leader = Who leads the session?
    .line = Led by: { $value }
button-session-place = 📍 Change the place
button-session-sure = Yes, at that time
button-session-repeat = { $repeat ->
    [once] No, only this one
    [weekly] Every week
    [fortnightly] Every two weeks
   *[days] Several days a week
    }
button-session-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
    }
    .chosen = { $weekday ->
    [1] ✓ Monday
    [2] ✓ Tuesday
    [3] ✓ Wednesday
    [4] ✓ Thursday
    [5] ✓ Friday
    [6] ✓ Saturday
   *[7] ✓ Sunday
    }
button-session-weeks = { $weeks } weeks
button-session-holidays = { $holidays ->
    [out] Without the holidays
   *[keep] Yes, on holidays too
    }
button-session-more = { $more ->
    [no] No, that is all
   *[yes] Yes, add more
    }
button-session-minutes = { $minutes } minutes
button-session-no-point = No point on the map
button-session-room = { $people } people
button-session-no-limit = No limit
button-session-leader = { $name }
error-session-rule = No session is left with those days. Change the days or the weeks.
error-session-rule-long = That would be more than 60 sessions. Take days out or choose fewer weeks.
error-session-facilitator = That person cannot lead the session. Choose another one.
