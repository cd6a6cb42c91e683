## Questions at their time, morning summary and report

ask-calm = 🕊️ <b>{ $code }</b> · { $kind }
    .question = Is it still calm?
    .closed = This case was closed. Is it still calm?
    .instead = You are asked because whoever has it is away.
ask-neighbour = A question about report <b>{ $code }</b>:
    .calm = We are told that it calmed down. Is it calm now?
    .mended = We are told that it was fixed. Is it fixed now?
    .settled = We are told that it was settled. Is it all right now?
neighbour-yes = Thank you for answering. It is noted.
neighbour-no = Thank you for telling us. The report is open again, with the team. If anyone is in danger, call <b>{ $emergency }</b>.
neighbour-unknown = Thank you for answering. It is fine not to know.
reopened = { $reason ->
    [hot] 🔁 Case <b>{ $code }</b> is open again: it has flared up.
    [neighbours] 🔁 Case <b>{ $code }</b> is open again: the neighbourhood says nothing changed.
   *[other] 🔁 Case <b>{ $code }</b> is open again.
    }
reignited = 🔥 Case <b>{ $code }</b> has flared up again.
    .holder = <b>{ $name }</b> has it.
morning = { $count ->
    [0] ☀️ Good morning. You have no open cases.
    [one] ☀️ Good morning. You have 1 open case:
   *[other] ☀️ Good morning. You have { $count } open cases:
    }
    .urgency = { $urgency }: { $count }
    .checks = { $count ->
    [one] 1 question about whether it is still calm has no answer.
   *[other] { $count } questions about whether it is still calm have no answer.
    }
    .referrals = { $count ->
    [one] 1 referral waits for somebody: /remisiones
   *[other] { $count } referrals wait for somebody: /remisiones
    }

button-calm = 🕊️ Still calm
button-hot = 🔥 It flared up again
button-check-yes = Yes
button-check-no = No
button-check-unknown = I do not know

toast-calm = Noted: still calm.
toast-hot = Noted. The case is more urgent now.
toast-thanks = Thank you for answering.
toast-answered = That was answered before.
error-check-over = That question no longer counts: the case has changed.
