# What ./pazos directory says: titles and columns. The same keys as in es/.

directory-lines = Help lines
directory-offices = Offices
directory-matters = Matters and where they lead
directory-column-number = Number
directory-column-name = Name
directory-column-what = What for
directory-column-hours = Hours
directory-column-sure = How sure it is
directory-column-office = Office
directory-column-reach = Phone, e-mail, page
directory-column-where = Where
directory-column-fees = Cost
directory-column-bring = What to bring
directory-column-matter = Matter
directory-column-first = Call first
directory-column-offices = Offices, in order
directory-column-law = Law
directory-sourced = has a source
directory-unsure = unconfirmed
directory-untried = has a source; nobody has called
directory-tried = confirmed on { $day }
directory-tried-long-ago = confirmed long ago, on { $day }
directory-summary = { $lines } lines, { $offices } offices, { $matters } matters. Nobody has called or gone to: { $unchecked }. "—" means that it is not known; the assistant says so.
