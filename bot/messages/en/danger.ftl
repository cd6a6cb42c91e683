## Danger

emergency = 🚨 <b>Call { $emergency } now.</b>
    .told = Your alert has gone to a person of { $strategy }, but that does not replace the call. Your code: <b>{ $code }</b>
    .untold = I kept your alert with the code <b>{ $code }</b>, but nobody is there to take it now. Do not wait: call.
    .safe = Get to safety. Do not go near and do not step in.
emergency-filed-now = 🚨 <b>Call { $emergency } now.</b>
    .told = From what you tell me, I did not wait: your alert has gone to a person of { $strategy }. That does not replace the call. Your code: <b>{ $code }</b>
    .untold = From what you tell me, I did not wait and kept your alert with the code <b>{ $code }</b>. Nobody is there to take it now. Do not wait: call.
    .safe = Get to safety. Do not go near and do not step in.
ask-emergency-where = Where is it? Write the barrio or send your location, only if you can do it safely.
ask-emergency-more = Is there anything else that whoever takes it should know? For example, if there are wounded or weapons.
emergency-added = Done, I added it to your alert. If the danger goes on, call <b>{ $emergency }</b>.
emergency-thanks = Thank you for telling.
    .code = Your code is <b>{ $code }</b>.
    .safe = Stay in a safe place. If the danger goes on, call <b>{ $emergency }</b>.

family-violence = If you are in danger now, call <b>{ $emergency }</b>.
    .body =
    Thank you for writing it. Nobody deserves to be hurt, and it is not your fault.
    .lines = You can also call:
    .person = If you like, a person writes to you here. They will not see your name or your number. They may be a public servant and, if there is a serious crime, may have to pass it on.
    .delete = “Leave quickly” deletes the recent messages. If somebody looks through your phone, delete this chat when you are done.
family-violence-where = If you are in danger now, call <b>{ $emergency }</b>.
    .body = These offices give protection measures. Go if you can do it safely.
    .code = If you want to go with a code, without giving your name here, touch the office.
    .ask = To be sure where to go, call <b>{ $line }</b>.
quick-exit = Done. Goodbye.
    .before = To remove what is older, delete the chat.
crisis = { $line ->
    [none] If you are in danger now, call <b>{ $emergency }</b>.
   *[other] If you are in danger now, call <b>{ $emergency }</b>. To talk with somebody right away, call <b>{ $line }</b>.
    }
    .body = Thank you for writing. What you feel matters, and you do not have to carry it alone. If you can, look for somebody you trust and stay with that person.
    .person = If you like, a person of { $strategy } writes to you here. They will not see your name or your number.
person-requested = Done. Your code is <b>{ $code }</b>.
    .told = Your message has reached a person of { $strategy }. They can write to you here and do not see your name or your number.
    .untold = Nobody is there to take it at this moment. It is kept for the coordination of { $strategy }.
    .safe = If you cannot wait or are in danger, call <b>{ $emergency }</b>.
person-matter = Whoever writes to you is told what it is about: <b>{ $matter }</b>.
ask-person-about = What do you want to talk about? One sentence is enough.
