## Programmes: looking by age and sector

programs-age = <b>Programmes for young people</b>
    For which age are you looking?
programs-sector = In which sector are you looking?
programs-list-age = Age: { $years }
programs-list-sector = Sector: { $name }
programs-list-unsure = Of some I do not know the age or the sector: they are listed too.
programs-list-none = I have no programmes for that. Try another age or another sector.
programme-sector = In which sector does that person live?
    .why = It helps to know which sectors the programmes reach. You do not have to say it.
button-rather-not-say = I would rather not say
button-programs-age = Change the age
button-programs-sector = Choose a sector
button-sector = { $name }
button-sector-any = Any sector
