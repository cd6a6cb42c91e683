## Attendance: the lists

attendance-home = <b>🗒 Attendance</b>
    Tap a session to note who came.
    .empty = ❔ is a list that nobody has filled.
    .none = No sessions today, and no lists of the last days to correct.
attendance-sheet = Came: { $came } · Did not come: { $absent } · Not noted: { $open } · Without chat: { $walk_ins }
    .places = People with a place: { $count }
    .nobody = Nobody has a place through this chat.
    .early = The list opens { $moment }
    .how = Tap an alias: ☐ not noted, ✅ came, ✖ did not come. People see their alias in /mis_sesiones and can tell you.
    .until = It can be corrected until { $moment }
    .closed = This list can no longer be corrected.
    .empty = Nobody has filled this list.
    .guardian = ⚠ The guardian’s permission is missing.
    .page = Page { $page } of { $pages }: { $first } to { $last }
attendance-names = { $mark ->
    [came] ✅ Came: { $names }
    [absent] ✖ Did not come: { $names }
   *[open] ☐ Not noted: { $names }
    }
attendance-clear = Take back all the marks of this list?

    { $count ->
    [one] There is 1 mark.
   *[other] There are { $count } marks.
    }
attendance-walk-ins = How many people came without being enrolled through this chat? Only the number is kept.
attendance-missing = 🗒 Can you help me with a list? I do not know yet who came to this session.
    .why = A minute is enough. If there was no session, you need not do anything.
button-attendance = 🗒 Attendance list
button-attendance-empty = ❔ { $when } · { $name }
button-attendance-person = { $mark ->
    [came] ✅ { $alias }
    [absent] ✖ { $alias }
   *[open] ☐ { $alias }
    }
button-attendance-rest-came = ✅ The others came
button-attendance-rest-absent = ✖ The others did not come
button-attendance-clear = Take back all marks
button-attendance-clear-yes = Yes, take all back
button-attendance-walk-ins = 👥 Came without chat: { $count }
button-attendance-fresh = 🔄 See how it goes
button-number = { $number }
toast-attendance-came = ✅ Noted: came
toast-attendance-absent = ✖ Noted: did not come
toast-attendance-open = ☐ Not noted
toast-attendance-saved = Done, saved.
error-attendance-early = That list is not open yet.
error-attendance-late = That list can no longer be corrected.
error-attendance-none = That person or session is no longer on the list.

## Attendance: the code at the door

door-code = 📷 Code for the door: <b>{ $name }</b>
    .until = It works until { $moment }
        Then tap “Another code”.
    .how = Show it on this screen. Whoever arrives reads it with the camera and is on the list if they have a place. People note only themselves.
door-entered = { $outcome ->
    [marked] ✅ Done, it is noted that you came to <b>{ $name }</b> today.
    [already] ✅ You were already on today’s list of <b>{ $name }</b>.
    [no_place] You do not have a place in <b>{ $name }</b> yet, so you are not on the list. Tell whoever leads it that you came.
    [expired] That code has expired. Ask whoever leads the session to show another one and read it there.
    [closed] That code does not work now: the session has not begun, is over or was cancelled.
    [limited] There were many wrong codes. Wait an hour, or ask whoever leads the session to note you.
   *[unknown] That code does not work. Read it again from the screen of whoever leads the session.
    }
button-attendance-door = 📷 Code for the door
button-door-again = 🔄 Another code
error-door-closed = The code only works from a while before the session begins until it ends.

## Who was missed several times

absence-ask = 👋 Is everything all right? I write because we have not seen you for some days and wanted to know how you are.
    This is no scolding, and you need not explain anything. Only if you want, tap one of the buttons below.
    .why = It is about <b>{ $name }</b>: the list says that you could not come the last times.
    .yours = What you answer here is not told to whoever leads the programme.
absence-fine = I am glad. Thank you for telling me. Your place is still there.
absence-fine-left = I am glad. Thank you for telling me. You have no place in that programme now.
absence-support = Gladly. These lines listen and guide:
    .danger = If there is danger now, call <b>{ $emergency }</b>.
    .person = A person of { $strategy } can also write to you here.
absence-tasks = <b>🤝 To talk with</b>
    The list says that they were missed several times in a row:
    .one = <b>{ $alias }</b> · { $name } · since { $moment }
    .how = Talk with each of them when you can, calmly. Then tap their alias.
    .none = There is nobody to talk with.
absence-tasks-new = { $count ->
    [one] 🤝 One person was missed several times in a row. Will you talk with them when you can?
   *[other] 🤝 { $count } people were missed several times in a row. Will you talk with them when you can?
    }
button-absence = { $answer ->
    [fine] 🙂 I am fine
    [person] 🙋 Talk with a gestor
    [support] 💛 Psychosocial support
   *[leave] I do not want to go
    }
button-absence-tasks = 🤝 To talk with: { $count }
button-absence-talked = ✔ Done: { $alias }
toast-absence-talked = Done. Thank you for talking with that person.

## Certificates of attendance

sessions-mine-alias = Here you are called <b>{ $alias }</b>. Say it when you arrive and you are noted, without giving your name.
certificates = <b>🎓 Certificates of attendance</b>
    Of which programme?
    .none = No session has ended yet.
certificates-of = <b>🎓 { $name }</b>
    .how = Tap a person to give them their certificate. They are told by this chat. It asks for { $share } % of the sessions with a list, but you may give it with less: it says how many they came to.
    .nobody = Nobody is noted on the lists of this programme.
certificate = <b>🎓 Certificate: { $name }</b>
    .came = Came to { $attended } of { $held } sessions.
    .code = Code: <b>{ $code }</b>
    .how = How do you want it on paper? It can have your name, or a line to write it by hand.
certificate-name = Write the name as it should stand on the paper. Only the name, without a document number.
    I use it to make the PDF and do not keep it.
certificate-name-again = { $problem ->
    [digits] Write only the name, without numbers.
    [long] That name does not fit. Write it with fewer than 60 letters.
    [letters] I cannot print some of those letters. Write the name with Latin letters, or leave the line to write it by hand.
    [short] That name is very short. Write it again.
    [small] Write first name and surname with capitals, like María Gómez. If you wanted to tell me something else, tap Menu.
   *[marks] Write the name with letters only, without signs.
    }
certificate-ready = 🎓 Your certificate of attendance of <b>{ $name }</b> is ready.
certificate-file = 🎓 Here is your certificate. You can print it or send it.
    .changed = I wrote a letter without its accent or mark, because the paper does not have it. Check the name.
    .again = I did not keep the name. If you want to change it, ask for the certificate again.
    .name = certificate-{ $programme }
certificate-check = { $outcome ->
    [valid] ✅ That certificate is one of ours.
    [limited] There were many wrong codes. Wait an hour.
   *[unknown] No certificate has that code. Check that it is complete, such as CA-482-907-5530.
    }
    .days = Between { $first } and { $last }.
    .day = On { $first }.
    .nameless = The name is not kept here: only the paper says it.
certificate-usage = To check a certificate write /certificado and its code, such as CA-482-907-5530.
certificate-day = { $day } { $year }
certificate-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
    }
    .minutes = { $hours } and { $minutes } minutes
certificate-paper = Certificate of attendance
    .by = { $controller } · { $strategy } strategy
    .that = This certifies that
    .line = Full name
    .came = { $held ->
        [one] came to the only session of
       *[other] came to { $attended } of { $held } sessions of
        }
    .on = on { $day },
    .between = between { $first } and { $last },
    .hours = { $hours } in all.
    .only = It certifies attendance. It is neither a degree nor a grade.
    .given = { $city }, { $day }
    .signed = Signature of whoever leads the programme
    .code = Verification code
    .check = Check it with the camera or by writing to { $address }:
    /certificado { $code }
    It shows the programme and the attendance, never the name.
button-certificates = 🎓 Certificates
button-certificate-issue = { $state ->
    [issued] ✅ { $alias } · { $count }
    [older] ☑ { $alias } · { $count }
   *[none] { $alias } · { $count }
    }
button-certificate-all = 🎓 All who qualify: { $count }
button-certificate = 🎓 Certificate: { $name }
button-certificate-see = 🎓 See my certificate
button-certificate-name = ✍️ With my name
button-certificate-line = 📄 With a line
toast-certificate-issued = Done. The person is told.
toast-certificate-untold = Done. That person cannot be told by this chat.
toast-certificate-all = Done. Those who can be told by chat are told.
toast-certificate-none = That person is not noted in any session.
