## Forms of the team

form-closing = <b>Close { $code }</b>
    { $outcome ->
    [mediated] Mediated
    [agreement] Agreement signed
    [referred] Passed to an office
    [police] Passed to the police
    [resolved_itself] Settled without us
    [repaired] Repaired
    [not_possible] Not possible
    [false_report] Was not true
   *[duplicate] Repeated
    }
form-closed = ✅ Case <b>{ $code }</b> closed.
form-cancelled = ✖ Cancelled. Nothing was saved.
form-replaced = ✖ This was not saved: something else was begun.
form-expired = ⌛ This ran out and was not saved. Begin again whenever you like.
form-gone = That question is no longer open. What you wrote was not saved.
form-pin-outside = That point is outside the municipality. Send another or write where it is.
form-too-long = ✂️ Too long: at most { $most } letters.
form-not-understood = 🤔 I did not get that. Write it another way or tap a button.
form-check = Is this right?
form-ask-people = How many people were there? Each tap adds one.
    .line = People: { $value }
form-ask-office = Where did it go?
    .line = Office: { $value }
form-ask-police = How did the police hear of it? If you know the quadrant, write its number.
    .line = Police: { $value }
form-quadrant = quadrant { $number }
form-ask-reason = Why was it not possible?
    .line = Reason: { $value }
form-ask-duplicate = Which case does it repeat? Tap one or write the code.
    .line = Repeats: { $value }
form-ask-seen = Did you see it repaired on site?
    .line = Seen on site: { $value }

button-form-save = ✅ Save
button-form-done = ➡ Done
button-form-back = ↩ Back
button-form-cancel = ✖ Cancel
button-age = { $band ->
    [a0-13] Under 14
    [a14-17] 14 to 17
    [a18-29] 18 to 29
    [a30-59] 30 to 59
   *[a60] 60 or over
    }: { $count }
button-age-zero = Back to zero
button-other-office = Another office
button-police = { $code ->
    [line] By the line
    [quadrant] With the quadrant
    [station] At the station
   *[unknown] I do not know
    }
button-reason = { $code ->
    [no_contact] Could not be found
    [declined] They did not want to
    [unsafe] It was dangerous
    [not_ours] Not ours to do
    [moved] They have moved
   *[other] Another reason
    }
button-same-case = { $code }
button-seen = { $code ->
    [yes] Yes, I saw it
   *[no] No, I was told
    }

error-answers-missing = An answer is missing. Close the case again from its card.
error-no-duplicate = That case will not do: it ended or is about something else. Pick another.

## What the team does on the street

form-mediation = <b>📝 Note a mediation</b>
form-spot = <b>💡 Note a broken light</b>
form-referral = <b>📨 Note a referral</b>
form-ask-barrio = In which barrio? Tap one or write it.
    .line = Barrio: { $value }
form-ask-conflict = What was the conflict about?
    .line = Conflict: { $value }
form-ask-ending = How did it end?
    .line = Ended: { $value }
form-ask-fault = What is broken?
    .line = Fault: { $value }
form-ask-place = Where is it? Write where it is or send the location.
    .line = Place: { $value }
form-pinned = point on the map
form-no-place = no details
form-ask-topic = What is it about?
    .line = Matter: { $value }
form-ask-service = To which office did you send the person?
    .line = Office: { $value }
form-mediation-saved = ✅ Mediation noted: case <b>{ $code }</b>.
form-spot-saved = ✅ Fault noted: case <b>{ $code }</b>. It is yours already.
form-referral-saved = ✅ Referral noted: case <b>{ $code }</b>.

    Code for the person: <b>{ $pass }</b>. They can show it at the office.

    { $told ->
        [yes] The office has the message.
       *[no] The office gets no message from here.
    } The person is not asked afterwards: what the office says counts.

button-log-mediation = 📝 Note a mediation
button-log-spot = 💡 Note a broken light
button-log-referral = 📨 Note a referral
button-conflict-kind = { $kind ->
    [neighbours] Between neighbours
    [fight] Fight without weapons
    [gang] Between groups
   *[other] Another conflict
    }
button-mediation = { $outcome ->
    [agreement] Agreement signed
    [mediated] Agreed by word
   *[not_possible] No agreement
    }
button-no-place = Not needed
button-topic = { $name }

toast-saved = Done, it is saved.
error-not-mediable = By law that conflict cannot be mediated.
