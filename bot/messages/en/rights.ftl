## Rights over data: the notice, seeing, copying, correcting, erasing, questions and claims

notice-full =
    <b>Privacy notice</b>
    .who = <b>Who answers for it:</b> { $ways }
    .body =
        <b>What for:</b> to deal with what you report and to count how many cases there are. If you want that, to send you to an office, or to keep your place in a programme and remind you of it. Now and then there is a message to everybody: you can stop those. For nothing else.

        <b>With what right:</b> the { $controller } uses these data in its functions (Ley 1581 of 2012, art. 10). Passing them to an office for you needs your permission, or a legal duty.

        <b>You decide what you tell.</b> You need not speak of your health, family, religion or politics. Nor of children. If you do not, we help you all the same (Decreto 1377 of 2013, art. 6).

        <b>Who sees it:</b> a person of { $strategy }. They see a nickname, not your name or number. A judge or an authority may ask for it by law.

        <b>Telegram:</b> messages go through Telegram, a company of another country. No other company is used to understand you.

        <b>Your rights:</b> to see, copy, correct and erase your data, and to take back a permission. It is free (Ley 1581 of 2012, art. 8). If nobody answers, you may complain to the Superintendencia de Industria y Comercio.
    .kept = <b>How long it is kept:</b>
    .chosen = The law gives no number of days (Decreto 1377 of 2013, art. 11). The city proposes these.
    .version = Version { $version } of this notice. Reading it is not signing anything.
notice-term = { $kind ->
    [case_words] • What you told, the place and the photos: { $days } days after the case is closed.
    [talks] • That you talked with a gestor: { $days } days. What was said is not kept.
    [conversations] • That you talked with this assistant: { $days } days.
    [requests] • Your questions and claims: { $days } days after they end.
    [reminders] • Reminders of sessions and your answers (coming, cannot): { $days } days after the session.
    [attendance] • Which sessions you came to: { $days } days after each. A certificate keeps the number.
   *[people] • How to write to you: { $days } days without news of you and with nothing open.
    }
button-notice = 📜 Full notice
rights-mine = <b>What I keep about you</b>
    .who = Your nickname: <b>{ $alias }</b>. Your chat is kept locked. I do not know your name or your number.
    .nothing = I keep nothing else about you.
    .case = • { $code } · { $kind }
    .request = • { $code } · { $kind ->
        [consulta] question
       *[reclamo] claim
        }: { $state }
rights-held = { $name ->
    [reports] Reports: { $count }
    [files] Photos, voice notes and points: { $count }
    [joined] Reports of others that you joined: { $count }
    [talks] Talks with a person of the team: { $count }
    [conversations] Talks with this assistant: { $count }
    [additions] Something that you are adding now: { $count }
    [referrals] Referrals to offices: { $count }
    [consents] Permissions that you gave: { $count }
    [enrolments] Programmes that you signed up for: { $count }
    [reminders] Reminders of sessions: { $count }
    [session-answers] Sessions you said you come to, or cannot: { $count }
    [reminder-times] Times for reminders that you chose: { $count }
    [interests] Programmes that you wait for news of: { $count }
    [attendances] Attendance that was noted: { $count }
    [attendance-changes] Changes on those lists: { $count }
    [absences] Times you were asked whether all is well: { $count }
    [certificates] Certificates: { $count }
    [notices] Privacy notices that you saw: { $count }
    [opt-outs] Messages that you asked not to get: { $count }
    [questions] Questions that you were asked: { $count }
    [limits] Marks of the coordination on your reports: { $count }
    [requests] Questions and claims: { $count }
    [rights] What was done with your data: { $count }
   *[other] Other things: { $count }
    }
rights-copy =
    Shall I send you a copy of all that I keep about you?
    It holds what you told. If somebody else looks at your phone, better ask later, or delete it once read.
rights-copy-sent = Here is your copy. Once you have read it, you can tap “Delete this chat”.
rights-copy-file = Your copy, to read.
    .data = The same copy, for programmes.
    .name = my-data
    .title = COPY OF YOUR DATA, { $moment }
rights-field = { $field ->
    [alias] Nickname
    [language] Language
    [since] Writes since
    [made] Copy made
    [code] Code
    [kind] Kind
    [state] State
    [received] Received
    [words] Words
    [barrio] Barrio
    [place] Place
    [point] Point
    [pole] Lamp post
    [at] Date
    [office] Office
    [age] Age
    [sector] Sector
    [programme] Programme
    [shares] What was shared
    [version] Version
    [withdrawn] Taken back
    [answer] Answer
    [due] Deadline
    [missing] What was missing
    [reason] Why it took longer
    [passed_to] Passed on to
    [matter] Matter
    [said] What you said
   *[other] { $field }
    }
rights-did = { $did ->
    [copy] a copy was sent
    [alias] the nickname was changed
    [erase] what could go was erased
    [receive] a question or claim came in
    [ask] what was missing was asked for
    [complete] the claim was completed
    [extend] more time was taken
    [answer] it was answered
    [hand_on] it was passed on to somebody else
    [withdraw] the request was taken back
    [lapse] it was closed, not completed
   *[other] { $did }
    }
rights-shared = { $what ->
    [code] the code
    [matter] the matter
   *[other] { $what }
    }
rights-opt-out = { $kind ->
    [broadcasts] messages to everybody
   *[reminders] reminders
    }
rights-correct =
    <b>What do you want to correct?</b>

    • The language.
    • The nickname: I give you another one at random. The team sees it in what is still open.
    • What you told: open the report and tap “Add something”. What was there stays, so that the change can be seen.

    If it is something else, make a claim.
rights-alias = Done. Your nickname is <b>{ $alias }</b> now.
rights-erase = <b>Shall I erase what I keep about you?</b>
    .what = Your words, places, photos and talks are erased. Of each case the date, the barrio and how it ended stay, with nothing of yours. What has already reached a team member's phone may still be there. It cannot be undone.
    .chat = The messages of this chat are apart: delete them first if you like.
    .forget = Your nickname and your chat are erased too. If you write again, you will be somebody new.
rights-stays = { $why ->
    [open] For now these stay: { $codes }. Somebody is dealing with them. When they end, they are erased by themselves.
    [open-other] For now something that is open stays. When it ends, it is erased by itself.
    [proof] The proof of what you permitted and of the notice that you saw stays (Decreto 1377 of 2013, art. 8).
    [trail] The record of what was done and when stays, without words.
    [limit] A mark of the coordination on your reports stays as long as it is set.
   *[team] You are of the team: your record as part of it is kept by the coordination.
    }
rights-erased = Done. I erased what could be erased.
    .forgotten = Done. I erased it, your nickname and your chat too.
button-mine-data = 📋 My data
button-copy = 📥 Get a copy
button-copy-yes = Yes, send it
button-fix = ✏️ Correct
button-new-alias = Another nickname
button-erase-yes = Yes, erase
button-erase-not-going = Erase, I am not going
button-erase-going = Erase, I still go
button-erase-no = No, leave it
rights-ask =
    <b>Question or claim about your data</b>

    • <b>Question (consulta):</b> to know what is kept about you, or what for. There are 10 working days to answer you (Ley 1581 of 2012, art. 14).
    • <b>Claim (reclamo):</b> to correct, to erase, or if you think they were misused. There are 15 working days (art. 15).

    The coordination answers right here. It is free.
rights-write = { $kind ->
    [consulta] Write your question in one message. Your name is not needed.
   *[reclamo] Write your claim in one message: what happened and what you ask for. Your name is not needed.
    }
rights-received = { $kind ->
    [consulta] I received your question. Code: <b>{ $code }</b>. It has to be answered by { $day } at the latest.
   *[reclamo] I received your claim and it is being dealt with. Code: <b>{ $code }</b>. It has to be answered by { $day } at the latest.
    }
rights-answered =
    Answer to your request <b>{ $code }</b>:

    { $answer }

    If you do not agree, you can make another claim or go to the Superintendencia de Industria y Comercio.
rights-extended =
    Your request <b>{ $code }</b> needs more time. It now has to be answered by { $day } at the latest.

    The reason: { $reason }
rights-quiet = Hello. There is something to read, when you can.
rights-state = { $state ->
    [incomplete] something is missing
    [answered] answered
    [passed_on] it is for somebody else
    [withdrawn] you took it back
    [lapsed] closed, not completed
   *[received] to be answered
    }
rights-missing =
    Something is missing in your claim <b>{ $code }</b>:

    { $missing }

    You can complete it until { $day }. If you do not, the law takes it as taken back (Ley 1581 of 2012, art. 15). You can make another one later.
rights-fill = Write in one message what is missing in your claim <b>{ $code }</b>:
rights-whole = I received what was missing. Your claim <b>{ $code }</b> is being dealt with. It has to be answered by { $day } at the latest.
rights-passed-on =
    Your claim <b>{ $code }</b> is not for { $controller } to decide. It was passed on to:

    { $to }

    They do not know who you are. To learn what came of it, ask there with that code.
rights-withdraw =
    Do you want to take back your request <b>{ $code }</b>?
    If you do, nobody has to answer you. You can make another one later.
rights-taken-back = Done, you took back your request <b>{ $code }</b>. If you need it, you can make another one.
rights-void = The time to complete your claim <b>{ $code }</b> is over and it is closed. If you still need it, you can make another one.
rights-too-late = That request had ended by then and I did not add what you wrote. If you need it, make another one.
rights-desk = { $count ->
    [0] <b>Questions and claims</b>
    There is nothing to answer.
   *[other] <b>Questions and claims to answer: { $count }</b>
    }
rights-line = <b>{ $code }</b> · { $kind ->
    [consulta] question
    [consulta-unflagged] question
    [reclamo] claim in progress
   *[reclamo-unflagged] claim
    } · { $when ->
    [late] { $day }, ⚠️ lapsed { $left } working days ago
    [today] { $day }, ⚠️ lapses today
    [soon] { $day }, { $left } working days left
    [theirs] incomplete: the person has until { $day }
    [answered] answered
    [passed_on] passed on to somebody else
    [withdrawn] taken back by the person
   *[lapsed] never completed
    }
    .pass-on = If it is not ours, pass it on by { $day } (art. 15).
    .ask = If something is missing, ask for it by { $day } (art. 15).
rights-one = From { $alias } (Ley 1581 of 2012, art. { $article }):
    .missing = <b>They were asked for:</b>
    .reason = <b>Why more time was taken:</b>
    .to = <b>It was passed on to:</b>
    .answer = <b>They were answered:</b>
rights-words-gone = (erased by now)
rights-new = 📨 A request about data has come in. The law gives it a deadline.
rights-due = ⏰ A request about data waits for an answer.
rights-completed = 📎 The person completed their claim. The time begins again.
rights-withdrawn = ↩ The person took their request back. It needs no answer.
rights-lapsed = The person did not complete their claim in two months. It is closed.
form-rights = <b>Request { $code }</b>
form-ask-rights-answer = Write the answer. The person gets it as it is. Then the request is closed.
    .line = Answer: { $value }
form-ask-rights-extend = Why is more time needed? The person is told. It can be done only once.
    .line = Reason: { $value }
form-rights-answered = ✅ Request <b>{ $code }</b> answered.
form-rights-extended = ✅ More time for request <b>{ $code }</b>. The person knows.
form-ask-rights-missing = What is missing in the claim, so that it can be answered? The person gets it as it is. It can be asked only once.
    .line = Missing: { $value }
form-ask-rights-pass-on = First pass it on to whoever it is for, with the code and without saying who the person is. Who did you pass it on to? The person is told.
    .line = Passed on to: { $value }
form-rights-missing = ✅ The person was asked for what is missing. Request <b>{ $code }</b>.
form-rights-passed-on = ✅ The person knows who request <b>{ $code }</b> was passed on to.
form-rights-not = { $why ->
    [late] It could not be done: it was done once before, or the time is over. Answer as soon as you can.
   *[gone] It could not be done: that request has ended.
    }
button-ask-data = ❓ Question or claim
button-consulta = Ask a question
button-reclamo = Make a claim
button-rights-one = See { $code }
button-rights-ans = ✍️ Answer
button-rights-more = ⏳ More time
button-rights-ask = 📎 Something is missing
button-rights-pass = ↪ Not ours
button-rights-read = Read
button-rights-fill = ✍️ Complete
button-rights-withdraw = ↩ Take the request back
button-rights-withdraw-yes = Yes, take it back
button-rights-withdraw-no = No, leave it
toast-rights-gone = That request has ended or does not exist.
toast-rights-late = That was done once before, or the time is over.
