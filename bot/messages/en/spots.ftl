## Lights and damage in the barrio: the same report, the repair, the neighbours

ask-inside = Is the light on the street or inside a closed complex?
ask-same = <b>There is a report like this already</b>
    .fault = { $kind }: { $fault }
    .where = Place: { $where }
    .near = Less than { $metres } metres from the point that you sent
    .words = At the same spot that you wrote
    .when = { $days ->
    [0] Reported today
    [1] Reported yesterday
   *[other] Reported { $days } days ago
    }
    .ask = Is it the same one? If it is, you are added to it and I tell you when there is news.
button-inside = { $value ->
    [street] On the street
    [complex] Inside a complex
   *[unknown] I do not know
    }
button-same = { $value ->
    [yes] Yes, it is the same
   *[no] No, it is another one
    }
joined = ✅ Done: you are added to report <b>{ $code }</b>.
    .own = ✅ That report is yours already: <b>{ $code }</b>. I added what you told.
    .count = With you there are { $count } people now.
    .next = When there is news of the repair, I will tell you here.
    .leave = If you want no messages about report { $code }, press the button.
button-no-more = 🔕 Stop telling me
spot-ordered = 🛠 News of report { $code }: the repair was asked for.
    .service = It was asked of: { $service }.
    .next = When they name a day, I will tell you here.
spot-planned = { $day ->
    [today] 📅 News of report { $code }: the repair is announced for today, { $date }.
    [tomorrow] 📅 News of report { $code }: the repair is announced for tomorrow, { $date }.
    [week] 📅 News of report { $code }: the repair is announced for this week, until { $date }.
   *[other] 📅 News of report { $code }: the repair is announced for { $date }.
    }
    .careful = That day may change.
spot-refused = News of report { $code }: we are told that this repair is not for the municipality to make.
    .complex = Ask the administration of the complex for it.
    .next = If you do not know whom to ask, press “Talk to a person”.

## The same, for the team

spot-card = 💡 Lamp post: { $pole }
    .inside = { $inside ->
    [complex] 🏘 It is inside a complex
   *[street] 🛣 It is on the street
    }
    .neighbours = { $count ->
    [one] 👥 1 more person reports it
   *[other] 👥 { $count } more people report it
    }
    .state = { $state ->
    [seen] 👀 Seen on site: { $date }
    [ordered] 🛠 Repair asked for: { $date }
    [planned] 📅 Repair announced for { $date }
    [repaired] 🔁 Said to be done, and the case was reopened
   *[refused] 🚫 Not for the municipality. Close the case or ask another office.
    }
    .service = Office: { $service }
    .contact = Contact: { $ways }
    .no-contact = The directory has no phone or e-mail of that office. Ask coordination how to reach it.
    .no-service = The directory does not say which office repairs this. Ask coordination.
button-work = { $move ->
    [see] 👀 I saw it damaged
    [order] 🛠 Ask for repair
    [plan] 📅 There is a day
    [repair] ✅ It is done
   *[refuse] 🚫 Not theirs
    }
button-day = { $day ->
    [today] Today
    [tomorrow] Tomorrow
    [week] This week
   *[other] Another day
    }
button-date = { $date }
toast-seen = Done, noted that you saw it.
toast-ordered = Done, noted. Those who reported it are told. This button does not write to the office: see the card.
toast-planned = Done, the day is noted. Those who reported it are told.
toast-refused = Done, noted. Those who reported it are told.
toast-no-more = Done. I will not tell you about this report any more.
error-bad-day = That day is past or too far away. Choose another one.
