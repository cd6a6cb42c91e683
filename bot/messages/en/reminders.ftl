## Reminders of sessions

reminder = 🔔 A reminder of something that you asked for in this chat.
    The details are further down, so that they cannot be read on a locked screen. Open the chat to see them.
    .programme = <b>{ $name }</b>
    .when = { $day ->
        [today] 📅 Today, { $time }
        [tomorrow] 📅 Tomorrow, { $when }
       *[other] 📅 { $when }
        }
    .where = 📍 { $place }
    .bring = 🎒 Bring: { $bring }
    .kept = Your place is kept. If you cannot come, tell us: then we know how many to expect.
    .waited-for = Your place is kept. Others are waiting for one: if you cannot come, tell us.
    .tell = If you cannot come, tell us: then we know how many to expect.
    .said = ✅ You said that you are coming. If that changed, tap “I cannot”.
    .ask = Are you coming?
answer-coming = ✅ Done, I noted that you are coming:
    .changed = ✅ Changed: you had said that you could not. Now I noted that you are coming:
    .plan = What time will you set out? Whoever thinks of it beforehand gets there more easily.
answer-not-coming = Done, I noted that you cannot come. Thank you for telling us.
    .changed = Changed: you had said that you were coming. Now I noted that you cannot:
    .next = The next one is on { $when }. I will remind you before it.
    .way = If something keeps you from coming, you can tell a person.
answer-plan = ✅ Done. Time to set out: { $time }
answer-moved = That session changed after that message. Now it is like this:
answer-off = That session was cancelled. There is nothing to answer:
answer-over = That session is over. I noted nothing:
answer-left = You have no place in that programme, so I noted nothing.
answer-which = { $coming ->
    [yes] Which one are you coming to?
   *[no] Which one can you not come to?
    }
reminder-times = When do you want to be reminded?
    .now = Now: { $when }.
    .off = You asked for no reminders. If you want them again, choose when.
reminder-times-set = Done. I will remind you { $when } each session.
reminders-on = Done, I will remind you again: { $when } each session.
reminders-off = Done, no more reminders. If a session changes or is cancelled, I will still tell you.
before = { $when } before
before-days = { $count ->
    [one] 1 day
   *[other] { $count } days
    }
before-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
    }
session-answer = { $answer ->
    [coming] ✅ You said that you are coming
   *[not_coming] ✖ You said that you cannot
    }
button-coming = ✅ I’m coming
button-not-coming = ✖ I cannot
button-coming-on = ✅ Coming on { $day }
button-not-coming-on = ✖ Cannot on { $day }
button-session-of = { $name }
button-leaves-at = 🚶 { $time }
button-reminder-times = ⏰ Change when to remind
button-reminder-choice = { $when }
button-no-reminders = 🔕 No more reminders
button-reminders-again = 🔔 Remind me again

## The team: how reminders stand

reminder-desk = <b>🔔 Today’s reminders</b>
    .none = There are no reminders today.
    .bar = { $bar } { $share } %
    .waiting = ⏳ Still to leave: { $count }
    .next = The next one leaves: { $moment }
    .sent = ✅ Left: { $count }
    .missed = 🕒 Missed: { $count }
    .by-pause = Of these, by the pause: { $count }
    .failed = ⚠️ Did not arrive: { $count }
    .unknown = ❔ Not known whether they arrived: { $count }
    .unwanted = 🔕 Want none, or said that they cannot: { $count }
    .missed-why = Missed means that it got too late. None leaves at a wrong time.
    .unreachable = { $count ->
        [one] 🚫 1 person with a place gets none: they blocked the chat.
       *[other] 🚫 { $count } people with a place get none: they blocked the chat.
        }
    .paused = ⏸ <b>Paused</b> (since { $moment }). None leaves. Those that get too late are missed. Alerts leave all the same.
session-answers = 🙋 Coming: { $coming } · Cannot: { $away } · No answer: { $silent }
button-reminders-look = 🔄 Refresh
button-reminders-hold = ⏸ Pause
button-reminders-on = ▶️ Go on
button-reminder-desk = 🔔 See reminders
toast-reminders-held = Paused. No reminder leaves until somebody taps Go on.
toast-reminders-on = Done, reminders go on leaving.
form-bring = <b>🎒 What to bring: { $name }</b>
form-ask-bring = What is to be brought? Keep it short. It comes with the reminders.
    .line = Bring: { $value }
form-bring-saved = { $count ->
    [one] ✅ Saved for this session. It comes with the reminders.
   *[other] ✅ Saved for { $count } sessions: this one and those after it in the series. It comes with the reminders.
    }
button-session-bring = 🎒 What to bring
button-bring-nothing = Nothing
