## Sessions out of a file

import-home = <b>📥 Import sessions</b>
    Send an Excel (XLSX), CSV or calendar (ICS) file here.
    .columns = Columns: programme, date, time and place. In any order.
    .more = Also read: code, end, length, latitude, longitude, places, facilitator and state.
    .again = You see what changes before anything is saved. The same file twice changes nothing.
    .link = A calendar of the internet is read too: write /import and the link.
import-programme = Of which programme are the sessions of this calendar?
import-which-day = 🤔 The dates can be read in two ways. Which day is row { $row }?
import-preview = <b>This is what the file would do</b>
    Nothing is saved yet.
import-nothing = <b>Everything is the same</b>
    The file changes no session.
import-count = { $kind ->
    [new] ➕ New: { $count }
    [changed] 🕒 Changed: { $count }
    [cancelled] ✖ Cancelled: { $count }
    [same] ✔ The same: { $count }
    [over] ⏳ Over already: { $count }
   *[problems] ⚠️ Rows with errors: { $count }
    }
import-note =
    .holidays = 📌 On holidays: { $days }
    .night = 🌙 Begin at night or very early: { $count }. Check the time.
    .hidden = Hidden rows that were not read: { $count }
    .unread = Columns that were not read: { $columns }
    .months = The dates were read with the month first.
    .swapped = The dates were read with day and month turned round.
    .feed = If you apply it, the calendar is read every three hours.
import-changes = <b>Changed</b>
import-change = { $name }: { $before } → { $after }
import-errors = <b>Errors</b>
    .more = The others are in the list of errors.
import-problem = Row { $row }, { $column } ({ $found }): { $why }
import-column = { $column ->
    [bring] what to bring
    [id] code
    [programme] programme
    [date] date
    [start] time
    [end] end
    [length] length
    [place] place
    [latitude] latitude
    [longitude] longitude
    [capacity] capacity
    [facilitator] facilitator
   *[state] state
    }
import-why = { $why ->
    [missing] it is empty.
    [formula] it is a formula. Paste it as a value.
    [date] it is no date. Write it as 24/12/2026.
    [no-day] there is no such day.
    [month] there is no such month.
    [year] that year cannot be.
    [past] it is over.
    [far] it is too far ahead. Check the year.
    [hour] it is no time. Write it as 15:30 or 3:30 p.m.
    [half] a.m. or p.m. is missing.
    [end] it ends before it begins.
    [length] it must be 5 minutes to 12 hours.
    [programme] that programme is not known.
    [place] it must have 1 to 200 letters.
    [key] it is too long.
    [key-twice] it is the code of row { $right } too.
    [time-twice] it is the programme and time of row { $right } too.
    [key-other] that code belongs to { $right }.
    [taken] that programme has another session at that time.
    [swap] another session that changes too has that time. Do it in two steps.
    [number] it must be a whole number, such as 20.
    [degrees] it is no coordinate. Write it as 3.5394.
    [point] that point is outside the municipality.
    [facilitator] nobody of the team has that name.
    [facilitator-other] only the coordination chooses somebody else.
    [repeat] how it repeats is not understood.
    [whole-day] it lasts the whole day. Give it a time.
    [zone] that time zone is not known.
   *[state] it is not understood. Leave it empty or write cancelled.
    }
    .right = Is it { $right }?
import-missing = <b>No longer in the file: { $count }</b>
    They stay, unless you cancel them.
    .one = { $name }: { $when }
import-told = { $count ->
    [0] There is nobody to tell.
    [one] 1 person is told.
   *[other] { $count } people are told.
    }
import-done = ✅ <b>Done, it is saved</b>
import-dropped = ✖ Nothing of that file was saved.
import-gone = That file is gone. Send it again if you need it.
import-not-fetched = The file could not be fetched. Send it again.
import-refused-more = Nothing was saved. You can send another file.
import-file = A list to fill in. The example row is not imported.
    .template = sessions
    .sheet = Sessions
    .place = House of Culture
    .report = errors
    .errors = { $count ->
    [one] 1 error of the file.
   *[other] { $count } errors of the file.
    }
import-report = { $column ->
    [row] row
    [column] column
    [found] found
   *[why] what is wrong
    }
button-import = 📥 Import a file
button-import-csv = 📄 List to fill in (CSV)
button-import-xlsx = 📊 List to fill in (Excel)
button-import-day = { $day }
button-import-apply = ✅ Apply
button-import-good = ✅ Apply only the good rows
button-import-missing = ✅ Apply and cancel missing
button-import-errors = ⬇️ Download the errors
button-import-drop = ✖ Do nothing
button-import-again = 📥 Send another file
toast-import-applied = Done, it is saved. Those with a place are told.
toast-import-changed = Something changed meanwhile. Look again before you apply.
error-import-refused = { $why ->
    [empty] The file is empty.
    [large] The file is too large: at most { $most } KB.
    [rows] There are too many rows: at most { $most }.
    [columns] There are too many columns: at most { $most }.
    [cell] Row { $row } has a cell that is too long.
    [kind] It is no list. Send a CSV or an XLSX.
    [old-excel] It is of an old Excel or has a password. Save it as XLSX without one.
    [encoding] Its letters cannot be read. Save it as CSV UTF-8.
    [damaged] The file is damaged. Save it again.
    [bomb] The file takes too much space once opened.
    [sheets] Two sheets have sessions. Leave one.
    [headings] The headings were not found: programme, date, time and place.
    [missing] Columns are missing: { $columns }.
    [twice] Two columns are the same: { $columns }.
    [no-rows] There are no rows below the headings.
   *[calendar] The calendar has no sessions of use.
    }
import-feed = <b>🔗 Calendar of { $host }</b>
    .programme = Programme: { $name }
    .read = Read: { $moment }
    .failed = ⚠️ It could not be read the last time.
    .reading = You see what it brings before anything is saved.
    .ask = Of which programme are its sessions?
    .off = This calendar is read no more. Its sessions stay.
feed-failed = ⚠️ The calendar of { $host } could not be read.
    { $error ->
    [timeout] It did not answer in time.
    [private] The link leads to a private network.
    [large] It is too large.
    [damaged] What is there is no calendar.
    [calendar] It has no sessions to come.
   *[other] Check the link.
    }
button-import-feed = 🔗 { $name }
button-import-feed-off = ✖ Read it no more
error-feed-address = That link is of no use. It must be of a calendar and begin with https.
error-import-much = These are too many messages at once. Split the file.
