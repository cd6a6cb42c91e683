## Rights over data: the notice, seeing, copying, correcting, erasing, questions and claims

notice-full =
    <b>Privacy notice</b>
    .who = <b>Who answers for it:</b> { $ways }
    .body =
        <b>What for:</b> to deal with what you report and to count how many cases there are. For nothing else.

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
    [requests] • Your questions and claims: { $days } days after the answer.
   *[people] • How to write to you: { $days } days without news of you and with nothing open.
    }
button-notice = 📜 Full notice
rights-mine = <b>What I keep about you</b>
    .who = Your nickname: <b>{ $alias }</b>. Your chat is kept locked. I do not know your name or your number.
    .nothing = I keep nothing else about you.
    .case = • { $code } · { $kind }
rights-held = { $name ->
    [reports] Reports: { $count }
    [files] Photos, voice notes and points: { $count }
    [joined] Reports of others that you joined: { $count }
    [talks] Talks with a person of the team: { $count }
    [conversations] Talks with this assistant: { $count }
    [additions] Something that you are adding now: { $count }
    [referrals] Offices that you were sent to: { $count }
    [consents] Permissions that you gave: { $count }
    [enrolments] Programmes that you signed up for: { $count }
    [interests] Programmes that you wait for news of: { $count }
    [notices] Privacy notices that you saw: { $count }
    [opt-outs] Messages that you asked not to get: { $count }
    [questions] Questions that you were asked: { $count }
    [limits] Marks of the coordination on your reports: { $count }
    [requests] Questions and claims: { $count }
    [rights] Times that you asked something about your data: { $count }
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
    .none = (nothing)
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
    [programme] Programme
    [shares] What was shared
    [version] Version
    [withdrawn] Taken back
    [answer] Answer
    [due] Deadline
   *[other] { $field }
    }
rights-correct =
    <b>What do you want to correct?</b>

    • The language.
    • The nickname: I give you another one at random. The team sees it in what is still open.
    • What you told: open the report and tap “Add something”. What was there stays, so that the change can be seen.

    If it is something else, make a claim.
rights-alias = Done. Your nickname is <b>{ $alias }</b> now.
rights-erase = <b>Shall I erase what I keep about you?</b>
    .what = Your words, places, photos and talks are erased. Of each case the date, the barrio and how it ended stay, with nothing of yours. It cannot be undone.
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
button-erase-no = No, leave it
