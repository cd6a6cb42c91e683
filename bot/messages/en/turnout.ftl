## The figures of programmes

turnout = 📊 <b>Programmes: { $month } { $year }</b>
    .note = Counts only. Groups of fewer than { $fewest } people stand together under “The others”.
    .opened = Times that a poster's link was opened: { $count }
    .asked = Asked for a place: { $count }
    .placed = Were given a place: { $count }
    .sessions = Sessions that are over: { $count }
    .walk-ins = Came without enrolling by chat: { $count }
turnout-usage =
    Write the month like this, the year first:
    /cifras 2026-10
turnout-fewer = fewer than { $fewest }
turnout-few = Too few people were expected at the sessions to show more (fewer than { $fewest }).
turnout-rest = The others
turnout-total = Total
turnout-no-cluster = No sector
turnout-table = <b>{ $name }</b>
turnout-table-name = { $table ->
    [programmes] By programme
    [clusters] By the sector they live in
    [ages] By age
   *[reminders] Reminders
    }
turnout-line = { $what }: expected { $expected }, came { $came }, missed { $absent }. Said “I'm coming”: { $confirmed }.
    .open = { $what }: expected { $expected }, came { $came }, missed { $absent }, not noted { $open }. Said “I'm coming”: { $confirmed }.
turnout-reminders = <b>What the reminders changed</b>
    .no-proof = This compares and does not prove: the groups may differ in other things.
turnout-offset = { $unit ->
    [days] { $count } days before
   *[hours] { $count } { $count ->
        [one] hour
       *[other] hours
    } before
    }
turnout-sent = { $offset }: of those who got it { $percent }% came ({ $came } of { $noted }). Answered: { $answered }.
turnout-late = • Of those it did not reach in time { $percent }% came ({ $came } of { $noted }). The difference lies between { $low } and { $high } points.
    .few = • Of those it did not reach in time { $percent }% came ({ $came } of { $noted }). Too few to compare.
turnout-arrived = { $arrived ->
    [sent] got it
   *[late] not reached in time
    }
turnout-file = 📎 The same figures, for a spreadsheet.
    .name = programmes-{ $month }
turnout-column = { $column ->
    [month] Month
    [table] Table
    [group] Group
    [expected] Expected
    [confirmed] Said yes
    [declined] Said no
    [came] Came
    [absent] Missed
   *[not_noted] Not noted
    }
button-turnout-month = 📅 { $month }
button-turnout-file = 📎 Spreadsheet
toast-file-coming = The file is on its way.
