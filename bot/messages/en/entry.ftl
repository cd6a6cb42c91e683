## Coming in, and the menu

welcome =
    Hello. I am the assistant of { $strategy } ({ $controller }).
    🚨 If a life is in danger now, first call <b>{ $emergency }</b>.

    Here you can:
    • tell of a fight, a threat or a quarrel between neighbours
    • tell of a dark street, a damaged park or rubble
    • ask to talk with a person
    • see how your report is going

    You do not have to give your name. What you write is read by a person of { $strategy }. That person does not see your name or your number.

    This is not a formal complaint to the police (denuncia). If you tell of a serious crime, a public servant may have to pass it on.
greet =
    Hello, glad to help.
    Tell me what is going on, or press a button.
menu = What can I help you with?
help =
    I am a programme of the { $controller }. Behind me there are people of { $strategy }.

    Tell me in your own words what is going on and where. I pass it to whoever looks after that area. You can also press a button.

    If a life is in danger, call <b>{ $emergency }</b>.
notice-short =
    What you tell is read by a person of { $strategy }, who does not see your name or your number.
    This is not a formal complaint to the police (denuncia). If you tell of a serious crime, a public servant may have to pass it on.
goodbye = Take care. I am here if you need me.
thanks = You are welcome. I am here if you need me.
affirm-what = Sorry, I do not know what you are saying yes to. What do you need?
deny-what = All right. Do you need anything else?
say-it-again = Sorry, I did not understand. Can you say it in other words? You can also press a button.
out-of-scope =
    I cannot help with that.

    I can help with fights, threats, quarrels between neighbours, dark streets, damaged parks and rubble.
    .desk = For potholes, water, power and other matters, write to the { $controller }: { $email }
    .no-desk = For potholes, water, power and other matters, ask the { $controller }.
doubt = I want to understand you well. Is it one of these?
doubt-danger =
    If somebody is in danger, call <b>{ $emergency }</b> now.

    Is there danger at this moment?
choose-language = Which language do you prefer?
language-set = All right, I will speak English with you.
language-missing = I do not speak that language yet. I can speak one of these:
