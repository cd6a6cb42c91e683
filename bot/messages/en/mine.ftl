## My reports: how they stand, adding something, taking them back

mine-line = { $line } ({ $moment })
    .joined = { $line } (you joined { $moment })
mine-report = <b>{ $code }</b> · { $kind }
    .last = Last change: { $moment }
    .ended = This report has ended. If you add something, it leaves as a new report that names this one.
    .joined = You joined this report.
    .joined-ended = This report has ended. If it goes on, report it again.
    .place = Of the place, the team sees: <b>{ $precision }</b>.
    .wider = You can show more. What they have seen cannot be covered.
mine-step = { $what ->
    [received] we received it
    [alerted] a person of the team was told
    [taken] { $name } received it
    [on-the-way] { $name } said they are on the way
    [contact] { $name } wrote to you here
    [referred] you were given the details of a place
    [added] you added something
    [reopened] it was opened again
    [withdrawn] you took it back
    [joined] you joined
    [seen] it was seen broken on site
    [ordered] the repair was asked for
    [planned] the repair was announced for { $date }
    [planned-until] the repair was announced for some day until { $date }
    [refused] they said that the repair is not up to the city
   *[closed] it was closed
    }
    .office = you were given the details of { $office }
    .ended = it was closed: { $outcome }
    .line = • { $moment }: { $words }
mine-somebody = a person of the team
mine-add =
    What you send next is added to your report <b>{ $code }</b>.
    You can write, or send a photo, a voice note or the point on the map.
mine-add-talking = You are talking with a person now. Write to them what you want to add.
mine-added = Done, I added it to your report <b>{ $code }</b>.
mine-added-anew = Your report { $before } had ended. What you sent left as a new report: <b>{ $code }</b>.
mine-pin-far = That point is far from { $city } and I did not add it. You can send another.
mine-withdraw =
    Do you want to take back your report <b>{ $code }</b>?
    If you do, it is closed and whoever attends to it is told. What you wrote stays stored.
mine-withdraw-decided =
    Do you want to take back your report <b>{ $code }</b>?
    From what you told, it is not closed by itself: the team is told and a person decides.
mine-withdraw-neighbours =
    Do you want to take back your report <b>{ $code }</b>?
    Other people reported the same: for them the report goes on. I will not tell you any more.
mine-withdrawn = Done, you took back your report <b>{ $code }</b> and it is closed.
    .more = If it happens again, tell me again.
mine-withdrawn-decided = I noted that you want to take back your report <b>{ $code }</b>.
    .more = It stays open until a person decides. They may write to you here.
mine-withdrawn-neighbours = Done, you took back your report <b>{ $code }</b>.
    .more = It goes on for the other people who reported the same.
withdrawn = ↩ Whoever reported case <b>{ $code }</b> took it back.
    .closed = The case is closed.
    .goes-on = It was not closed by itself, because of what it tells. Somebody may have forced this. Decide with the coordination.
    .neighbours = The case goes on: other people report the same.
button-mine = { $code } · { $kind }
button-mine-add = ➕ Add something
button-mine-done = That is all
button-mine-see = 📄 See the report
button-mine-withdraw = ↩ Take back my report
button-mine-withdraw-yes = Yes, take it back
button-mine-withdraw-no = No, leave it
referrals-going = { $going ->
    [open] You have a referral to an office that is still open. Are you still going there?
   *[bound] What the law made us send to the office goes on.
    }
button-mine-withdraw-not-going = Take back, I am not going
button-mine-withdraw-going = Take back, I still go
mine-withdrawn-referrals = { $going ->
    [stopped] The referral no longer counts. If the office knew of it, it is told so, without the reason.
    [open] The referral to the office goes on: you can go there with its code. To take it back, tap “My referrals”.
   *[bound] What the law made us send to the office goes on.
    }
toast-mine-unknown = I cannot find that report in this chat. Look at “My reports”.
toast-mine-ended = That report has ended, or you took it back before.
precision = { $value ->
    [barrio] only the barrio
    [block] the block
   *[exact] the exact point
    }
summary-place = Of the place, the team sees: <b>{ $precision }</b>. To change it, touch “Correct”.
mine-place = Done. Of report { $code } the team now sees: <b>{ $precision }</b>.
card-place = { $precision ->
    [barrio] 📐 Whoever reports lets only the barrio be seen.
   *[block] 📐 The point is approximate, to about a block.
    }
button-precision = { $value ->
    [barrio] See only the barrio
    [block] See the block
   *[exact] See the exact point
    }
    .chosen = ✓ { $value ->
    [barrio] See only the barrio
    [block] See the block
   *[exact] See the exact point
    }
button-show = { $value ->
    [barrio] 📍 Show only the barrio
    [block] 📍 Show the block
   *[exact] 📍 Show the exact point
    }
toast-mine-seen = The team has seen more than that, and what was seen cannot be covered.
mine-wipe =
    Shall I delete this chat?
    Telegram lets me delete the messages of the last 48 hours, yours and mine. You can delete what is older in Telegram yourself.
    .stays = Your reports stay stored so that they are attended to, and what has reached the team is not deleted. To have erased what I keep about you, touch the erase button.
mine-wiped = Done. I deleted what Telegram let me delete.
button-wipe = 🧹 Delete this chat
button-wipe-yes = Yes, delete the chat
talk-edited = <b>{ $name }</b> (corrected): { $text }
talk-idle = The conversation ended: several hours went by without messages.
talk-too-late = This was written while case { $code } was being closed:
talk-late = The conversation had ended: report <b>{ $code }</b> was closed. I kept what you sent and passed it to whoever attended to it. If something is still needed, touch “Add something”.
talk-not-copied = I cannot pass that on. Send text, a photo, a voice note or your location.
talk-lost = ⚠️ In case <b>{ $code }</b>, whoever reported wrote and it did not reach { $name }. I kept it with the case. See whether another person should take it.
