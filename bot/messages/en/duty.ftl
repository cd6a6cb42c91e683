## Who of the team is on duty and who is away

duty = <b>Duty of { $name }</b>
    .first = First in: { $clusters }.
    .backup = Backup in: { $clusters }.
    .role = Role: { $role }.
    .here = { $hours ->
    [always] ✅ On duty: alerts arrive.
    [duty] ✅ On duty: alerts arrive.
   *[night] ✅ Present, outside the hours of duty. What can wait does not go to the next in line before the next duty.
    }
    .away = 🌙 Away until { $moment }. New alerts go to the next in line.
    .held = { $count ->
    [one] Has taken 1 case. It does not change hands with a leave: coordination can pass it on.
   *[other] Has taken { $count } cases. They do not change hands with a leave: coordination can pass them on.
    }
    .nobody-else = { $who ->
    [self] ⚠️ Without you nobody is left in coordination. What nobody takes will be waiting.
   *[other] ⚠️ Without this person nobody is left in coordination. What nobody takes will be waiting.
    }
    .ask = If you will be away, say until when:
duty-date =
    Write /turno and the day on which you are back. For example:
    /turno 24/12

button-away = { $until ->
    [tomorrow] 🌙 Until tomorrow 6 a.m.
    [three] 🌙 3 days
    [week] 🌙 1 week
   *[fortnight] 🌙 2 weeks
    }
button-is-back = { $who ->
    [self] ☀️ I am back
   *[other] ☀️ Is back
    }
button-other-date = 📅 Another date

toast-away = Noted. New alerts go to the next in line.
toast-back = Done. Alerts arrive again.
error-leave-too-long = Choose a day still to come, no more than six months from now.
error-unknown-staff = That person is no longer active in the team.
