## Lists of cases of the team

case-list = { $only ->
    [mine] { $count ->
        [0] You have no open cases.
        [one] <b>You have 1 open case</b>
       *[other] <b>You have { $count } open cases</b>
    }
    [untaken] { $count ->
        [0] There are no cases waiting.
        [one] <b>1 open case that nobody took</b>
       *[other] <b>{ $count } open cases that nobody took</b>
    }
    [urgent] { $count ->
        [0] There are no urgent cases.
        [one] <b>1 urgent case</b>
       *[other] <b>{ $count } urgent cases</b>
    }
    [spots] { $count ->
        [0] There are no open dark spots.
        [one] <b>1 open dark spot or damage</b>
       *[other] <b>{ $count } open dark spots or damages</b>
    }
   *[closed] { $count ->
        [0] No cases were closed in the last 30 days.
        [one] <b>1 case closed in the last 30 days</b>
       *[other] <b>{ $count } cases closed in the last 30 days</b>
    }
    }
    .barrio = { $count ->
    [0] I find no cases in { $barrio }.
    [one] <b>{ $barrio }: 1 case</b>
   *[other] <b>{ $barrio }: { $count } cases</b>
    }
    .page = Page { $number } of { $pages }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where }
    .standing = { $standing } · came in { $moment }
    .no-where = no barrio
    .which = Which of these?
    .nothing = I find no cases for “{ $words }”. Write the code or the barrio.
case-standing = { $hands ->
    [kept] kept without telling anyone
    [untold] nobody has been told yet
    [waiting] nobody has taken it
    [mine] you have it
   *[other] { $name } has it
    }
    .step = { $step ->
    [withdrawn] whoever told of it took it back
    [talking] in conversation
    [referred] passed to an office
    [seen] seen on site
    [ordered] repair asked for
    [planned] repair has a date
   *[refused] not the city’s to repair
    }
    .ended = ended: { $outcome }
    .said = { $said ->
    [asked] the neighbourhood has not answered yet
    [confirmed] the neighbourhood says yes
    [denied] the neighbourhood says no
   *[unverified] the neighbourhood did not answer
    }
button-filter = { $only ->
    [mine] Mine
    [mine-on] ✓ Mine
    [untaken] Not taken
    [untaken-on] ✓ Not taken
    [urgent] Urgent
    [urgent-on] ✓ Urgent
    [spots] Dark spots
    [spots-on] ✓ Dark spots
    [closed-on] ✓ Closed, 30 days
   *[closed] Closed, 30 days
    }
button-before = ‹ Before
button-after = Next ›
button-files = 📎 See { $what }
file-kind = { $kind ->
    [photos] photos
    [voice] voice notes
    [files] files
   *[pin] the pin
    }
toast-card-below = The card is below.
toast-files-below = What they sent is below.
form-search = <b>Search cases</b>
form-ask-search = Write the code or the barrio.
    .line = Search: { $value }
form-search-done = 🔎 You searched for “{ $words }”. It is below.
button-search = 🔎 Search
