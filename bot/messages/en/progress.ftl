## What becomes of the report

receipt = ✅ Received. Your code is <b>{ $code }</b>.
    .quiet = Done. Your code is <b>{ $code }</b>.
    .next = { $who ->
    [sector] Your report has reached whoever looks after that area. When they take it, I will tell you here.
    [coordination] Your report has reached the coordination of { $strategy }. When somebody takes it, I will tell you here.
   *[nobody] Nobody is there to take it at this moment. It is kept for the coordination. When somebody takes it, I will tell you here.
    }
    .next-spot = { $who ->
    [sector] It has reached whoever looks after that area. The next step: to look at it and pass it to the office that repairs. When somebody takes it, I will tell you here.
    [coordination] It has reached the coordination of { $strategy }. The next step: to look at it and pass it to the office that repairs. When somebody takes it, I will tell you here.
   *[nobody] Nobody is there to take it at this moment. It is kept for the coordination. When somebody takes it, I will tell you here.
    }
    .worse = If it gets worse or somebody is in danger, call <b>{ $emergency }</b>.
    .electric = ⚠️ Do not go near the post or touch the cable. If there is danger, call <b>{ $emergency }</b>.
    .later = To see how it is going, write the code. To talk with a person, or for anything else, write “menu”.
receipt-incomplete = I sent what you had told me so far, so that it is not lost. Your code is <b>{ $code }</b>.
    .add = If you want to add something, write it here.
taken = <b>{ $name }</b> received your report { $code }.
    .next = They will see what can be done and can write to you here. They do not see your name or your number.
    .next-spot = They will look at the place or pass it to the office that repairs.
    .quiet = There is news of your message { $code }.
    .quiet-next = <b>{ $name }</b> has it now. They can write to you here. They do not see your name or your number.
on-the-way = <b>{ $name }</b> is on the way because of your report { $code }.
    .next = Do not go near and do not step in. If somebody is in danger, call <b>{ $emergency }</b>.
    .next-spot = You do not have to wait for them at the place.
    .quiet = There is news of your message { $code }.
    .quiet-next = <b>{ $name }</b> is looking into it. If you are in danger, call <b>{ $emergency }</b>.
talk-opened = <b>{ $name }</b> would like to talk with you here.
    .next = It is about your report { $code }. They do not see your name or your number. What you write now goes to that person. You decide what to answer.
    .quiet = You have a new message.
    .quiet-next = <b>{ $name }</b> would like to talk with you here. They do not see your name or your number. What you write now goes to that person. You decide what to answer.
talk-opened-staff = What you write now goes to <b>{ $alias }</b> (case { $code }).
    .next = You can send text, a photo, a voice note or a location. Do not ask for their name.
    .quiet-next = Do not propose mediation or a meeting with the aggressor. Ask if they can talk safely. Do not ask for their name.
talk = <b>{ $name }:</b> { $text }
    .name = <b>{ $name }</b>
    .quiet = New message
talk-ended = The talk is over.
    .resident = If you need anything else, write to me.
    .staff = What you write no longer reaches the other person.
closed = { $outcome ->
    [mediated] { $what } { $code } is closed: there was a mediation.
    [agreement] { $what } { $code } is closed: an agreement was signed so that it does not happen again.
    [referred] { $what } { $code } is closed here: the office it went to goes on with it.
    [police] { $what } { $code } is closed here: it went to the Police.
    [resolved_itself] { $what } { $code } is closed: we are told that it is calm now.
    [repaired] { $what } { $code } is closed: we are told that it is repaired.
    [not_possible] { $what } { $code } is closed: no more could be done this time.
    [false_report] { $what } { $code } is closed: what the report told was not found.
   *[duplicate] { $what } { $code } is closed: there was already a report of the same, and that one goes on.
    }
    .what = { $whose ->
    [joined] The report
   *[own] Your case
    }
    .quiet = Your message { $code } is closed.
    .again = If it goes on or happens again, write to me again and give the code { $code }.
