## Referrals: the permission, the code, how it went; and what the team sees

referral-ask = Would you like to go to this office with a code?
    .quiet = Hello. There is something to read, when you can.
    .shares = <b>The office would see:</b> a code and the matter ({ $matter }). We do not give your name, your telephone or what you told us.
    .shares-quiet = <b>The office would see:</b> a code and the matter. We do not give your name, your telephone or what you told us.
    .rights = You decide, and you can take the permission back at any time in /mis_remisiones. { $controller } answers for your data; more in /privacidad.
    .question = Do you give permission?
referral-pass = This is the office, and your code is below.
    .quiet = Done. What you asked for is below.
    .duty = They were told without asking you because a child is in danger and the law makes us tell ({ $article }).
    .told = The office already knows that somebody comes with this code.
    .untold = This office gets no messages from here. Take the code along and say what you come for.
    .show = Show the picture, or say the code. You need not give your name here; the office may ask you for details.
    .again = If you delete this chat, you see it again with /mis_remisiones.
referral-how = Referral <b>{ $code }</b>, { $name }: did they attend to you?
    .quiet = <b>{ $code }</b>: how did it go? Answer when you can.
referral-quiet = Hello. There is something to read, when you can.
referral-rejected = { $name } says that your matter does not belong there.
    .words = They said: “{ $words }”
    .next = In another message I ask you about the next office. Nothing leaves without your permission.
    .team = The team looks for the right office. You can also ask to talk with a person.
    .open = You already have another office for this: <b>{ $code }</b>, { $name }. It is in /mis_remisiones.
referral-over = The team closed your referral <b>{ $code }</b>, { $name }. That code is no longer good.
    .how = If you still need to go, you can ask for another one or talk with a person.
referral-data = { $name } asks for { $what }.
    .free = You decide. Nothing is sent from here: you take it along or say it there.
office-data = { $what ->
    [document] your identity document
    [papers] the papers of the matter
    [phone] a telephone number
    [address] your address
    [when] which day you come
   *[other] something
    }
referral-one = 📨 <b>{ $code }</b> · { $name }
    .state = How it stands: { $state }
    .given = Permission since: { $moment }
referral-state = { $state ->
    [offered] waits for your permission
    [consented] with your permission
    [sent] sent
    [accepted] the office has it
    [rejected] the office says it is not theirs
    [arrived] the office noted that you came
    [attended] the office noted that they attended to you
    [closed] over
    [revoked] you took the permission back
    [declined] not sent
   *[other] on its way
    }
referral-said = { $said ->
    [attended] You said: they attended to me
    [not_attended] You said: I went and was not attended to
   *[not_gone] You said: I have not gone yet
    }
referral-list = <b>My referrals</b>
    .none = You have no referrals. You can look for the office of your matter and ask for one.
referral-line = <b>{ $code }</b> · { $name }: { $state }
    .quiet = <b>{ $code }</b>: { $state }
referral-withdraw = Take back the permission for <b>{ $code }</b>? The code stops working and the office is told. What you told the office yourself, only they can erase.
referral-done = { $what ->
    [declined] All right. Nothing was sent. You can go by yourself whenever you want.
    [attended] Thank you for telling me. It is noted.
    [not_attended] Thank you for telling me. The team will look at it.
    [not_gone] All right. Your code still works. When you have gone, you can tell me in /mis_remisiones.
    [wrong_data] Thank you for telling me. The team checks the details of the office.
   *[withdrawn] Done: you took the permission back and the code <b>{ $code }</b> works no more.
    }
referral-office-gone = That office is no longer in the directory.
    .name = an office that is no longer in the directory
    .pass = Your code is not good there. Ask to talk with a person about where to go.
referral-news = { $what ->
    [asked] 📨 <b>{ $code }</b>, { $name }: waits for the person’s permission. Nothing has left.
    [given] 📨 <b>{ $code }</b>, { $name }: the person gave permission and has the code.
    [declined] 📨 <b>{ $code }</b>, { $name }: the person gave no permission. Nothing left.
    [lapsed] 📨 <b>{ $code }</b>, { $name }: nobody answered about the permission. Nothing left.
    [revoked] 📨 <b>{ $code }</b>, { $name }: the person took the permission back.
    [rejected] 📨 <b>{ $code }</b>: { $name } says it is not theirs.
   *[stuck] 📨 <b>{ $code }</b>, { $name }: somebody has to look at it.
    }
    .reasons = Why: { $reasons }.
    .nobody = There is nobody to ask here: ask the person yourself and note the answer.
    .link = You gave the office the link: tell them not to expect this person any more.
referral-concern = { $concern ->
    [office_gone] the office is no longer in the directory
    [mismatch] the office and the person do not say the same
    [rejected] the office did not take it
    [not_attended] the person says they were not attended to
    [silent] an answer is missing
    [office_silent] the office has not said how it went, and the person cannot be asked here
   *[wrong_data] the person says that a detail of the office is wrong
    }
refs = { $which ->
    [waiting] <b>📨 Referrals to look at: { $count }</b>
    [open] <b>📨 Open referrals: { $count }</b>
    [overdue] <b>📨 No answer or not attended: { $count }</b>
    [mismatched] <b>📨 Do not say the same: { $count }</b>
   *[rejected] <b>📨 Not taken by the office: { $count }</b>
    }
    .line = <b>{ $code }</b> · { $name } · { $moment }: { $why }
    .more = And { $count } more.
refs-state = { $state ->
    [offered] waits for permission
    [consented] with permission
    [sent] sent
    [accepted] received
    [rejected] not theirs
    [arrived] came
    [attended] attended
    [closed] over
    [revoked] permission taken back
    [declined] not sent
   *[other] on its way
    }
refs-said = { $said ->
    [attended] they attended to me
    [not_attended] I went and was not attended to
    [not_gone] I have not gone yet
   *[nothing] nothing yet
    }
refs-one = 📨 <b>{ $code }</b> · { $name }
    .matter = Matter: { $matter }
    .age = Age: { $band }
    .case = Case <b>{ $code }</b>
    .nothing-shared = Nothing was shared: the permission is missing.
    .consent = { $how ->
        [spoken] Spoken permission, noted { $moment } (text { $version }).
       *[chat] Permission in the chat, { $moment } (text { $version }).
        }
    .duty = Without permission, by legal duty: { $article }. { $moment } (text { $version }).
    .office = The office: { $state }
    .attended = Noted that they attended: { $moment }
    .told = Told: { $moment }
    .handed = With a link that was handed to them; it opens until: { $moment }
    .untold = It gets no messages from here: it knows when the person comes with the code.
    .person = The person: { $said }
    .alone = The person cannot be asked here: what the office says counts.
    .words = The office wrote: “{ $words }”
    .reasons = ⚠️ { $reasons }.
age-band = { $band ->
    [under_14] under 14
    [from_14] 14 to 17
    [from_18] 18 to 29
   *[from_30] 30 or more
    }
refs-pick = To which office does <b>{ $code }</b> go? The person is asked for permission again.
refs-question = { $what ->
    [duty] Send <b>{ $code }</b> without permission? Only if a child or adolescent is in danger. The law: { $article }. It is noted with your name, and the person is told.
    [data] Are the details of the office of <b>{ $code }</b> right now? The referral goes on as it is.
   *[settle] Is <b>{ $code }</b> settled? It leaves the list and nobody is asked any more.
    }

form-ask-age = How old are they? Do not write names.
    .line = Age: { $value }
form-ask-permission = The office would see a code and the matter, nothing else. Does the person give permission?
    .line = Permission: { $value }
form-referral-told = ✅ Noted: case <b>{ $code }</b>. The person goes by themselves; nothing is shared.

command-mis_remisiones = Which office I go to, and with which code

button-referral-ask = 📨 Go with a code
button-referral-yes = Yes, I give permission
button-referral-no = I give no permission
button-referral-at = They attended to me
button-referral-na = I went, was not attended to
button-referral-ng = I have not gone yet
button-referral-bad = A detail is wrong
button-referral-wd = Take the permission back
button-referral-wd-yes = Yes, take it back
button-referral-wd-no = No, leave it
button-referral-look = See the question
button-referral-pass = See the code
button-referral-list = My referrals
button-referral-one = { $code }
    .state = How it stands: { $state }
button-referral-see = See the referral
button-referral-data-yes = I take it or say it there
button-referral-data-no = I do not want to give it
button-refs-see = See the referral
button-refs-list = { $which ->
    [waiting] To look at
    [open] Open
    [overdue] No answer
    [mismatched] Do not say the same
   *[rejected] Not taken
    }
button-refs-spoke = The person told me yes
button-refs-duty = A child is in danger
button-refs-duty-yes = Yes, send by legal duty
button-refs-pick = Pass to another office
button-refs-settle = It is settled
button-refs-settle-yes = Yes, it is settled
button-age-band = { $band ->
    [under_14] Under 14
    [from_14] 14 to 17
    [from_18] 18 to 29
   *[from_30] 30 or more
    }
button-permission = { $value ->
    [yes] Yes, they told me yes
   *[own] No: they go by themselves
    }

toast-referral-given = Thank you. I am sending you the code.
toast-noted = Noted.
toast-refs-passed-on = Done: the person is asked about that office.
toast-refs-duty = Sent by legal duty. It is noted.

error-unknown-referral = I cannot find that referral. Check the code.
error-not-this-office = That office is not for this matter. Choose another.
error-referral-over = That referral is over.
error-referral-passed-on = Another office was already offered instead of this one.
error-referral-open-elsewhere = Another referral to that office is open: use that one.
error-ask-them = That person is asked in the chat.
error-bound-by-duty = This cannot be taken back: the law makes us tell when a child is in danger.
error-not-a-duty = Nothing is sent to that office without permission.
error-referral-revoked = The person took the permission back. Do nothing more with this referral.
error-nobody-to-tell = That person cannot be written to from here.
