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
    .other = { $kind ->
    [environment] If yours is another damage, you can say so as well: it leaves as a report of its own.
   *[dark_spot] If yours is another one, you can say so as well: it leaves as a report of its own.
    }
button-no-more = 🔕 Stop telling me
button-other-light = { $kind ->
    [environment] ↔ It is another damage
   *[dark_spot] 💡 It is another light
    }
mine-other = { $kind ->
    [environment] Is yours another damage, not the one of report <b>{ $code }</b>?
   *[dark_spot] Is yours another light, not the one of report <b>{ $code }</b>?
    }
    .more = If you say yes, what you told leaves as a report of its own, with its own code.
button-other-light-yes = { $kind ->
    [environment] Yes, another damage
   *[dark_spot] Yes, another light
    }
button-other-light-no = { $kind ->
    [environment] No, it is the same
   *[dark_spot] No, it is the same
    }
parted = ↔ One of the people who report case <b>{ $code }</b> says that theirs is another damage. It left as case <b>{ $other }</b>, and what they told is no longer in { $code }.
toast-mine-parted = That has left as its own report already, or I do not have it. Look at “My reports” or report it again.
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
    [week] 📅 Repair announced for this week
    [until] 📅 Announced for { $date } at the latest
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
button-mended = { $kind ->
    [dark_spot] 👀 I saw it lit
   *[environment] 👀 I saw it repaired
    }
button-told = 👂 I was told
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
