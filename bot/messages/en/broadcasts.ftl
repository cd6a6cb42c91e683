## Messages of the coordination to many people

broadcast = 📣 <b>Message from { $strategy }</b>
    .off = If you want no more messages like this, tap the button below. News of your reports or cases will still reach you.
broadcast-preview = { $count ->
    [one] Above is how it will look. It goes to <b>1 person</b>. It is not translated.
   *[other] Above is how it will look. It goes to <b>{ $count } people</b>. It is not translated.
    }
broadcast-progress = { $state ->
    [sending] <b>📣 Sending</b>
    [night] <b>🌙 Goes out from { $hour }</b>
    [stopped] <b>⏹ Stopped. What was left does not go out</b>
   *[done] <b>✅ Sent</b>
    }
    Sent: { $sent } · Did not arrive: { $failed } · Left: { $left }
form-broadcast = <b>Message to many people</b>
form-broadcast-saved = How it looks is below.
form-ask-broadcast-who = Who is it for?
    .line = For: { $value }
form-ask-broadcast-clusters = Of which areas? Press one or several.
    .line = Areas: { $value }
form-ask-broadcast-programme = Of which programme? It reaches those with a place; minors only with the permission noted.
    .line = Programme: { $value }
form-ask-broadcast-text = Write the message, 1000 letters at most. It goes out as it is: not translated. Give no names or cases.
    .line = { $value }
button-broadcast-who = { $who ->
    [all] All gestores
    [gestores] Gestores of an area
    [programme] 🎓 Those with a place
   *[reporters] Who reported (90 days)
    }
button-broadcast-cluster = { $on ->
    [yes] ✓ { $number } · { $name }
   *[no] { $number } · { $name }
    }
button-broadcast-send = 📣 Send
button-broadcast-drop = Cancel
button-broadcast-stop = ⏹ Stop
button-broadcast-off = 🔕 No more messages like this
button-broadcast-on = 🔔 Get them again
toast-broadcast-begun = Done, it begins to go out.
toast-broadcast-later = Done. It goes out in the morning: people are not written to at night.
toast-broadcast-dropped = Done, it is not sent.
toast-broadcast-stopped = Done, it stopped. What was left does not go out.
toast-broadcast-off = Done. We send you no more messages like this.
toast-broadcast-on = Done. You get messages again.
toast-all-on = Done. You get messages and reminders again.
error-broadcast-nobody = There is nobody to send it to.
error-broadcast-few = Fewer than 5 people. It could show who reported. Choose more areas.
error-broadcast-gone = That message was sent, was cancelled or is more than a day old.
