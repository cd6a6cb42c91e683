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
