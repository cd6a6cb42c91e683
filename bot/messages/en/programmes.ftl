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
   *[left] You left this programme.
    }
    .guardian = The permission of your mother, father or guardian is missing. The programme’s leader notes it.
programme-age = How old is the person who wants to join?
    .why = I only keep the age range. I ask for no name and no document.
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
   *[declined] There is no place for you in <b>{ $name }</b> for now. You can look at other programmes.
    }
enrolment-requests = 📋 People are asking for places in programmes. This notice comes once a day.
session-news-planned = { $count ->
    [one] <b>{ $name }</b> has a date now:
   *[other] <b>{ $name }</b> has { $count } new sessions. The first one:
    }
session-news-moved = A session of <b>{ $name }</b> changed. Before: { $before }. Now:
session-news-cancelled = There is no session of <b>{ $name }</b> on { $when }. It was cancelled.
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
    [years_14_17] 14 to 17
    [years_18_28] 18 to 28
   *[years_29_more] 29 or more
    }
button-requests = See the requests
error-programme-ages = That programme is for another age. Look at other programmes.
