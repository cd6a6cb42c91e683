## The monthly list for the territorial committee

committee = 📋 <b>Report of { $month } { $year }</b>
    .note = Counts only. Groups of fewer than { $fewest } people are together under “The others”.
    .received = <b>Received: { $count }</b>
    .kind = <b>What was reported</b>
    .outcome = <b>How they ended: { $count }</b>
    .result = <b>Of those closed as fixed or calm, what the neighbourhood says: { $count }</b>
    .line = { $what }: { $count }
    .rest = The others: { $count }
    .few = too few to say (fewer than { $fewest } people)
    .no-cluster = No area
    .no-outcome = Not known
    .said = { $result ->
    [confirmed] Says yes
    [denied] Says no, open again
    [unverified] Nobody answered
   *[waiting] Not known yet
    }
committee-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    }
committee-usage =
    Write the month like this, the year first:
    /informe 2026-10
committee-file = 📎 The same report, to open in a spreadsheet.
    .name = report-{ $month }
    .rest = The others
    .total = Total
committee-column = { $column ->
    [month] Month
    [table] Table
    [group] Group
   *[count] Count
    }
committee-table = { $table ->
    [clusters] Received, by area
    [kinds] Received, by kind
    [outcomes] How they were closed, as the team says
   *[results] Of those closed as fixed or calm, what the neighbourhood says
    }
