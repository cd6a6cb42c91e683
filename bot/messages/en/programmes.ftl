## Programmes for young people

programs = <b>Programmes for young people</b>
    What are you interested in?
    .none = I have no programmes on the list yet.
programs-list = <b>Programmes for young people</b>
    Tap one to see what is known about it.
    .page = Page { $page } of { $pages }
programme = <b>{ $name }</b>
    .status = I do not know whether this programme is still open.
    .unconfirmed = These details are not confirmed.
    .who = For: { $who }
    .ages = Ages: { $first } to { $last }
    .clusters = Sectors: { $clusters }
    .dates = 📅 { $dates }
    .place = 📍 { $place }
    .signup = Signing up: { $signup }
    .run-by = Run by: { $who }
    .missing = I do not have: { $missing }.
    .sessions = <b>Next sessions</b>
    .waits = I will write to you here when there are dates.
programme-what = { $what }
programme-session = 📅 { $when } · { $place }
    .moved = 📅 { $when } · { $place } (changed)
programme-state = { $state ->
    [requested] You asked for a place. Nobody has answered yet.
    [waiting] You are on the waiting list.
    [approved] You have a place.
    [declined] Last time there was no place for you.
    [removed] You no longer have a place. You can ask for one again.
   *[left] You left this programme.
    }
    .guardian = The permission of your mother, father or guardian is missing. The programme’s leader notes it.
programme-age = How old is the person who wants to join?
    .why = I keep the age range and not the date. I ask for no name and no document.
programme-minor = Under 18, the permission of the mother, father or guardian is needed.
    .how = That person talks to the programme’s leader, who notes the permission. Before that I send no dates and no reminders.
    .ask = Do you ask for a place?
programme-asked = Done, you asked for a place in <b>{ $name }</b>.
    .next = You do not have a place yet: the programme’s leader decides. I will answer you here.
programme-told = Done. I will write to you when there are dates for <b>{ $name }</b>.
programme-leave = Do you want to leave <b>{ $name }</b>?
    .more = Your place may go to somebody else.
programme-left = Done, you are no longer in <b>{ $name }</b>.
sessions-mine = <b>Your programmes</b>
    .one = <b>{ $name }</b>
    .no-dates = No dates yet.
session-when = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
    } { $moment }
missing-dates = dates
missing-place = place
missing-ages = ages
missing-clusters = sectors
programme-news = 🔔 There is news about something you asked for in this chat.
    The details are further down, so that they do not show on a locked screen. Open the chat to see them.
enrolment-news = { $state ->
    [approved] You have a place in <b>{ $name }</b> now.
    [waiting] <b>{ $name }</b> is full. You are on the waiting list: if somebody leaves, whoever has waited longest is next.
    [removed] You no longer have a place in <b>{ $name }</b>: whoever runs the programme decided so. You can ask again, or talk to a person if you think it is a mistake.
   *[declined] There is no place for you in <b>{ $name }</b> for now. You can look at other programmes.
    }
enrolment-requests = 📋 People are asking for places in programmes. This notice comes once a day.
session-news-planned = { $count ->
    [one] <b>{ $name }</b> has a date now:
   *[other] <b>{ $name }</b> has { $count } new sessions. The first one:
    }
session-news-moved = A session of <b>{ $name }</b> changed.
    Before: { $before }
    Now:
session-news-cancelled = The session of <b>{ $name }</b> was cancelled:
    { $when }
dates-news = <b>{ $name }</b> has dates now. You asked me to tell you.
button-programs = 🎓 Programmes for the young
button-programme = { $name }
button-interest = { $interest ->
    [work] 💼 Work and trades
    [art] 🎨 Art and dance
    [sport] ⚽ Sport
    [community] 🏘 Neighbourhood
   *[all] See all
    }
button-programs-before = ◂ Back
button-programs-more = More programmes ▸
button-programs-other = Other programmes
button-enrol = ✍️ Sign me up
button-tell-me = 🔔 Tell me when it has dates
button-enrol-yes = Yes, ask for a place
button-not-now = Not now
button-leave-programme = Leave the programme
button-leave-yes = Yes, leave
button-leave-no = No, I stay
button-my-sessions = 📅 My programmes
button-years = { $band ->
    [years_under_14] Under 14
    [years_from_14] 14 to 17
    [years_from_18] 18 to 29
   *[years_from_30] 30 or more
    }
button-requests = See the requests
error-programme-ages = That programme is for another age. Look at other programmes.

## The team: requests and sessions

requests = <b>📋 Requests</b>
    Tap one to answer it or to note a permission.
    .none = There are no requests to answer and no permissions to note.
request = <b>{ $alias }</b> asks for a place in <b>{ $name }</b>
    .age = Age: { $band ->
        [years_under_14] under 14
        [years_from_14] 14 to 17
        [years_from_18] 18 to 29
       *[years_from_30] 30 or more
        }
    .asked = Asked: { $moment }
    .state = { $state ->
        [requested] Not answered
        [waiting] On the waiting list
        [approved] Has a place
        [declined] Was told no
        [removed] The place was taken back
       *[left] Left
        }
    .guardian = { $noted ->
        [yes] ✅ Guardian’s permission noted
       *[no] ⚠️ Guardian’s permission missing
        }
    .guardian-how = Note it when you have talked to the mother, father or guardian. Before that they get no dates.
sessions = <b>📅 Next sessions</b>
    Tap one to change or cancel it.
    .none = No sessions are planned.
session-card = <b>{ $name }</b>
    .series = It is one of a series. What you change here counts for this one only.
    .cancelled = ✖ Cancelled
session-ask = Cancel this session?

    { $count ->
    [one] 1 person is told.
   *[other] { $count } people are told.
    }
form-session = <b>📅 New session</b>
form-session-move = <b>📅 Change the time: { $name }</b>
form-session-saved = { $count ->
    [one] ✅ Session saved. Those with a place and those who asked to be told hear of it.
   *[other] ✅ { $count } sessions saved. Those with a place and those who asked to be told hear of it.
    }
form-session-moved = ✅ Time changed. Those with a place are told.
form-session-same = It was at that time already. Nobody was told.
form-ask-session-programme = Of which programme?
    .line = Programme: { $value }
form-ask-session-day = Which day? Tap one or write day and month, such as 24/12.
    .line = Day: { $value }
form-ask-session-hour = When does it begin? Tap one or write it, such as 15:30.
    .line = Time: { $value }
form-ask-session-place = Where is it? Write the place and how to find it.
    .line = Place: { $value }
button-request = { $alias } · { $name }
button-request-yes = ✅ Give a place
button-request-no = ✖ Give no place
button-request-guardian = ✍️ Note the permission
button-sessions = 📅 See the sessions
button-session = { $day }/{ $month } { $time } · { $name }
button-session-add = ➕ New session
button-session-move = 🕒 Change the time
button-session-cancel = ✖ Cancel the session
button-session-cancel-yes = Yes, cancel and tell
button-session-day = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
    } { $day }/{ $month }
button-session-hour = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    }
toast-request-approved = Done, they have a place. We tell them.
toast-request-queued = It is full: they are on the waiting list. We tell them.
toast-request-declined = Done. We tell them that there is no place for now.
toast-guardian-noted = Done, the permission is noted in your name.
toast-session-cancelled = Done, cancelled. Those with a place are told.
error-session-past = That time is over. Choose another one.
error-session-taken = That programme has a session at that time already. Choose another one.
