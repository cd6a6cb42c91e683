## The coordinator's board, the team and limits

board = <b>Board</b> · { $moment }
    Open cases: { $count }
    .list = { $list }: <b>{ $count }</b>
    .title = <b>{ $title }</b> ({ $count })
    .empty = Nothing here.
board-list = { $list ->
    [untaken] 🔔 Not taken
    [late] ⏰ Late
    [nobody] 🚨 With nobody
    [kept] 🗂 Kept, nobody alerted
    [coordination] coordination
   *[no-cluster] No area
    }
board-cluster = Area { $number } · { $name }
board-sectors = { $count ->
    [one] area { $numbers }
   *[other] areas { $numbers }
    }
board-case = <b>How it stands:</b> { $standing }.
    .told = It reached: { $names }.
    .away = 🌙 Who has it is away.
    .nobody = 🚨 Nobody who can be written to has this case. Give it to somebody.
    .kept = { $why ->
    [silenced] 🗂 Kept, nobody alerted: who reports is silenced.
   *[too_many] 🗂 Kept, nobody alerted: the same person sent many reports in a row.
    }
    .silenced = 🔕 Who reports is silenced. Danger to a life does pass.
board-pick = Who gets the case <b>{ $code }</b>? People of the sector come first.
    .nobody = There is nobody to give it to at the moment.
hush =
    <b>Silence { $alias }?</b>

    What they send is kept and shows on the board, but alerts nobody. The person is told that somebody will look at it later.
    Danger to a life always passes. You can lift it at any time.
holder-gone = 📵 <b>{ $name }</b> blocked the assistant and had the case <b>{ $code }</b>.
    .told = Now told of it: { $names }.
    .nobody = There is nobody to tell right now. Give it to somebody.
given-away = Coordination gave the case <b>{ $code }</b> to { $name }. There is nothing left for you to do in it.
flag-many = 🗂 <b>{ $alias }</b> sent { $count } reports in { $minutes } minutes. Those that follow are kept and alert nobody. Look at { $code } and decide.
flag-false = ⚠️ { $count } cases of <b>{ $alias }</b> were closed as false in { $days } days. The last one is { $code }. Nobody was blocked: you decide.
receipt-held = It is kept. It has not gone to the person of the sector: somebody of coordination looks at it later. If anybody is in danger, call <b>{ $emergency }</b> now and tell it here.
team = <b>Team</b>: { $count ->
    [one] 1 person
   *[other] { $count } people
    }
    .one = <b>{ $name }</b>
    .suspended = ⛔ Without access since { $moment }
    .blocked = 📵 Has blocked the assistant: nothing arrives.
    .held = Cases taken: { $count }
team-ask = <b>Take the access of { $name } away?</b>
    .more = { $count ->
    [0] Their buttons and commands stop at once.
    [one] Their buttons and commands stop at once. The case they have goes to the next in line.
   *[other] Their buttons and commands stop at once. The { $count } cases they have go to the next in line.
    }
staff-suspended = Coordination took your access as staff away. Your cases went to other people. If you think this is a mistake, talk with coordination.
staff-resumed = You have your access as staff again. Alerts reach you again.
card-suspended = Case { $code }: it went to somebody else.
why-you = <b>Case { $code }</b>
    .given = Coordination gave it to you.
    .late = Who came before did not take it in { $minutes } minutes.
    .undeliverable = The message could not be delivered to who came before.
    .leave = Who came before went away.
    .suspended = Who came before is no longer in the team.
    .waiting = It was waiting for somebody to be there.
    .let_go = It was kept and coordination let it pass.
    .away = { $count ->
    [one] 🌙 One person who comes before is away.
   *[other] 🌙 { $count } people who come before are away.
    }
    .border = The barrio lies between { $clusters }. That is why both sides get it.
    .rule = The city's rule for “{ $kind }”, { $urgency }: first to { $people }. <i>({ $rule })</i>
    .no-rule = The rule that decided is no longer in the city's data.
why-person = { $who ->
    [gestor] who serves the sector
    [backup] backup
   *[coordinator] coordination
    }

button-why = ❔ Why did I get this?
button-board = 📊 Board
button-board-list = { $list ->
    [untaken] 🔔 Not taken
    [late] ⏰ Late
    [nobody] 🚨 With nobody
    [kept] 🗂 Kept
   *[no-cluster] No area
    }
button-cluster = Sector { $number }
button-refresh = 🔄 Refresh
button-give = 👥 Give to somebody
button-let-go = 📤 Let it pass
button-silence = 🔕 Silence
button-silence-yes = 🔕 Yes, silence
button-unsilence = 🔔 Lift the silence
button-person-of-team = { $name } · { $duty }
button-see-case = See the case
button-team = 👥 Team
button-leave-of = 🌙 Leave
button-suspend = ⛔ Take access away
button-suspend-yes = ⛔ Yes, take it away
button-resume = ✅ Give access back

toast-given = Done. It reaches that person now.
toast-let-go = Done. It reaches the next in line now.
toast-silenced = Done. What they send is kept and alerts nobody.
toast-unsilenced = Done. What was kept leaves now.
toast-suspended = Done. They have no access now.
toast-already-suspended = They had no access already.
toast-resumed = Done. They have access again.
toast-already-there = They had access already.
error-case-changed = The case changed hands meanwhile. Press “Refresh” and look again.
error-not-there = That person cannot take it now. Choose somebody else.
error-last-coordinator = This is the only coordinator. Invite another one first.
error-nobody-to-silence = In this case there is nobody to silence.
