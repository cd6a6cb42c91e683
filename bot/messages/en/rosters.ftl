## Lists of the programmes

rosters = <b>👥 By programme</b>
    How many have a place, and with ✋ how many ask.
roster = <b>👥 { $name }</b>
    .taken = With a place: { $count }
    .taken-of = With a place: { $count } of { $places }
    .of = { $count } of { $places }
    .asked = To be answered: { $count }
    .waiting = On the waiting list: { $count }
    .no-capacity = The city’s data do not say how many places there are: nobody is put on the waiting list.
roster-list = <b>{ $list ->
    [req] To be answered
    [in] With a place
   *[wait] Waiting, in order
    }</b> · { $name }
    .sector = Only sector: { $name }
    .none = Nobody for now.
roster-line = { $number }. <b>{ $alias }</b> · { $facts }
    .guardian = ⚠️ permission missing
    .unreached = 📵 messages do not reach them
    .since = since { $moment }
roster-sector = Which sector of { $name } do you want to see?
roster-all = Give a place in <b>{ $name }</b> to everybody who asks ({ $count })?
    .sector = Only those of sector { $name }.
    .full = Free places: { $free }. The others ({ $rest }) go on the waiting list, in the order in which they asked.
request-of = <b>{ $alias }</b> · { $name }
request-sector = Sector: { $name }
request-in-line = Place in line: { $place }
request-unreached = 📵 Messages do not reach them: they blocked the assistant.
request-out = Take back the place of <b>{ $alias }</b> in <b>{ $name }</b>? They are told, without the reason. They can ask again.
    .next = The place goes to who has waited longest, and they are told.
button-rosters = 👥 Lists by programme
button-roster = 👥 See the programme
button-roster-one = { $name } · { $taken }
    .asked = { $name } · { $taken } · ✋{ $asked }
button-roster-list = { $list ->
    [req] To be answered
    [in] With a place
   *[wait] Waiting list
    }
button-roster-person = { $alias }
button-roster-poster = 📄 Poster and link
button-roster-sector = See one sector
button-roster-everybody = Everybody
button-roster-all = ✅ Give everybody a place
button-roster-all-yes = Yes, give places and tell them
button-request-out = ✖ Take the place back
button-request-out-yes = Yes, take it and tell them
toast-request-removed = Done, they no longer have a place. We tell them.
toast-roster-all = Done. We tell them.
