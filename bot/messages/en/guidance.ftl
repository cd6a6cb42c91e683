## Guidance, status, programmes, data

status = <b>Your reports</b>
    .case = <b>{ $code }</b> · { $kind }: { $state }
    .closed = <b>{ $code }</b> · { $kind }: closed, { $outcome }
    .more = If something is not solved, write to me again and give the code.
status-none = I find no reports of yours in this chat. If you have a code, write it.
status-unknown-code = I cannot find the code { $code }. Look at it again and write it once more.
sessions-none = I see no sessions of yours here.
attendance-noted = Thank you for telling. I see no sessions of yours here, so please tell the group leader as well.
reminders-stopped = Done, I will send no more general messages or reminders. Answers about your reports will still reach you.
privacy =
    <b>Who sees what you write</b>

    • It is read by a person of { $strategy }: whoever looks after the area, or the coordination. They see a nickname, not your name or your number.
    • It is kept locked (encrypted), and only to deal with what you told.
    • It goes through Telegram, a company of another country.
    • It is not a formal complaint to the police (denuncia). If you tell of a serious crime, a public servant may have to pass it on (Ley 906 of 2004, art. 67).
    • You tell what you want. You may ask to see, correct or erase your data (Ley 1581 of 2012, art. 8).
    .desk = Who answers for the data: { $ways }
