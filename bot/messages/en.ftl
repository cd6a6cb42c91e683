# Everything that people read, in plain English. Same keys and parameters as es.ftl, which leads.

language-name = English

## Words by themselves

kind = { $kind ->
    [conflict] Conflict
    [dark_spot] Dark spot
    [environment] Damage in the barrio
    [contact_request] Asks to talk with a person
    [family_violence] Violence in the family
    [crisis] Emotional crisis
    [justice] Asks for guidance
    [data_request] Asks about their data
   *[untriaged] Message not sorted yet
    }
    .quiet = { $kind ->
    [conflict] Conflict
    [dark_spot] Dark spot
    [environment] Damage in the barrio
    [contact_request] Talk with a person
    [justice] Guidance
    [data_request] Your data
   *[other] Message
    }
category = { $category ->
    [fight] fight
    [threat] threat
    [gang] groups or invisible borders
    [extortion] extortion
    [recruitment] recruitment
    [drugs] drug dealing
    [neighbours] neighbours
   *[other] other
    }
urgency = { $urgency ->
    [vital] 🔴 LIFE IN DANGER
    [high] 🟠 URGENT
    [normal] 🟡 Normal
   *[low] ⚪ No hurry
    }
happening = { $happening ->
    [now] it is happening now
    [today] it was today, it is over
    [before] it was before today
    [often] it happens often
   *[unknown] not known if it goes on
    }
danger = { $danger ->
    [wounded] somebody is wounded
    [weapon] there are weapons
    [none] no weapons, nobody wounded
   *[unknown] not known if there are weapons or wounded
    }
state = { $state ->
    [received] kept, waiting for somebody to take it
    [assigned] passed on, nobody has taken it yet
    [acknowledged] a person has it
    [in_contact] being talked about
    [mediated] mediated
    [referred] passed to an office
    [resolved] resolved
    [not_possible] could not be done
   *[closed] closed
    }
outcome = { $outcome ->
    [mediated] there was a mediation
    [agreement] an agreement was signed
    [referred] it went to an office
    [police] it went to the Police
    [resolved_itself] it settled by itself
    [repaired] it was repaired
    [not_possible] it could not be done
    [false_report] what the report said was not found
   *[duplicate] a repeat: it goes on in another case
    }
role = { $role ->
    [gestor] gestor (mediator)
    [coordinator] coordinator
    [facilitator] facilitator
   *[auditor] auditor
    }
moment = { $day ->
    [today] today { $time }
    [yesterday] yesterday { $time }
   *[other] { $date }, { $time }
    }
moment-time = { $half ->
    [am] { $hour }:{ $minute } a.m.
   *[pm] { $hour }:{ $minute } p.m.
    }
moment-date = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[12] { $day } December
    }
cluster = area { $number } ({ $name })
and = { $first } and { $last }
count-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
    }
count-voices = { $count ->
    [one] 1 voice note
   *[other] { $count } voice notes
    }
count-files = { $count ->
    [one] 1 file
   *[other] { $count } files
    }
the-pin = the point on the map
voice-story = Told in a voice note.
no-story = Did not get to say what happens.
goes-on = … (continued)

## Lines and offices, as the directory has them

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Hours: { $hours }.
    .free = It is free.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Cost: { $fees }
    .bring = 📄 Bring: { $bring }
    .missing = I do not have: { $missing }.
    .unconfirmed = These details are not confirmed.
    .ask = To ask before you go: { $email }
missing-address = exact address
missing-phone = phone number
missing-hours = opening hours

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

## The report, step by step

ask-story = Tell me what is going on. You can write or send a voice note. No names are needed.
ask-story-spot = What is dark or damaged? Tell me in your own words, or send a photo.
ask-where =
    Which barrio is it in?
    You can add a corner or a place that people know.
ask-where-again =
    I still need the name of the barrio. With it I know whom to tell.
    Write it as a neighbour would say it. If you do not know it, press “I do not know the barrio”.
ask-where-choice = There are several places with that name. Which one is it?
where-kept-as-place = That barrio is not on my list. I keep the place as you wrote it: <b>{ $place }</b>
ask-happening = Is it happening now?
ask-danger = Is anybody wounded, or are there weapons?
ask-fault = What is wrong with the light?
summary = <b>This is what I will send</b>
    .kind = About: { $kind }
    .story = What is going on: { $story }
    .where = Place: { $where }
    .no-where = Place: not known
    .happening = When: { $happening }
    .danger = Danger: { $danger }
    .fault = Damage: { $fault }
    .media = Also going: { $media }
    .ask = Before sending you can add a photo, a voice note or the point on the map. Shall I send it like this?
ask-correct = What do you want to change?
corrected = { $field ->
    [story] Done, I added it to what you told.
    [where] Done, the place is <b>{ $value }</b>.
   *[other] Done, I changed it.
    }
cancelled = Done, I sent nothing. Do you need anything else?
nothing-to-cancel = There is nothing to cancel. What do you need?

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
    .delete = If somebody looks through your phone, delete this chat when you are done.
family-violence-where = If you are in danger now, call <b>{ $emergency }</b>.
    .body = These offices give protection measures. Go if you can do it safely.
    .ask = To be sure where to go, call <b>{ $line }</b>.
quick-exit = Done. Goodbye.
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
ask-person-about = What do you want to talk about? One sentence is enough.

## Guidance, status, programmes, data

justice = These offices give guidance and help to settle problems:
    .none = I do not have an office for this in my directory yet.
    .later = I do not have the guide for each matter yet. If you like, a person can help you.
status = <b>Your reports</b>
    .case = <b>{ $code }</b> · { $kind }: { $state }
    .closed = <b>{ $code }</b> · { $kind }: closed, { $outcome }
    .more = If something is not solved, write to me again and give the code.
status-none = I find no reports of yours in this chat. If you have a code, write it.
status-unknown-code = I cannot find the code { $code }. Look at it again and write it once more.
programs = <b>Programmes for young people</b>
    .one = • { $name }
    .none = I do not have any programmes on my list yet.
    .missing = I have no confirmed dates or sign-up. A person can find out for you.
enroll-later = I cannot sign you up here yet. If you like, a person helps you to sign up.
sessions-none = I see no sessions of yours here.
attendance-noted = Thank you for telling. I see no sessions of yours here, so please tell the group leader as well.
reminders-stopped = Done, I will send no more reminders. Answers about your reports will still reach you.
privacy =
    <b>Who sees what you write</b>

    • It is read by a person of { $strategy }: whoever looks after the area, or the coordination. They see a nickname, not your name or your number.
    • It is kept locked (encrypted), and only to deal with what you told.
    • It goes through Telegram, a company of another country.
    • It is not a formal complaint to the police (denuncia). If you tell of a serious crime, a public servant may have to pass it on (Ley 906 of 2004, art. 67).
    • You tell what you want. You may ask to see, correct or erase your data (Ley 1581 of 2012, art. 8).
    .desk = Who answers for the data: { $ways }
data-request-filed =
    Done, your request has the code <b>{ $code }</b>.
    The law gives 10 working days to answer a question, and 15 to correct or erase (Ley 1581 of 2012, arts. 14 and 15).

## Photos, voices, points, and what is not understood

media-kept = { $kind ->
    [photo] I have the photo. It goes with your report.
    [voice] I have the voice note. It goes with your report.
    [video] I have the video. It goes with your report.
    [pin] I have the point on the map. It goes with your report.
   *[document] I have the file. It goes with your report.
    }
media-added = { $kind ->
    [photo] I added the photo to your report <b>{ $code }</b>.
    [voice] I added the voice note to your report <b>{ $code }</b>.
    [video] I added the video to your report <b>{ $code }</b>.
   *[document] I added the file to your report <b>{ $code }</b>.
    }
edited-not-read = I saw that you changed a message, but I cannot read the change. Please write it again.
rasa-away =
    I cannot answer you well at this moment.
    Write to me in your own words what is going on and where. I keep it for a person to read.

    If there is danger, call <b>{ $emergency }</b>.
media-kept-what = I have it. What is it about?
media-too-large = That file is too large for me. Send a shorter one, a photo, or tell me in words.
media-not-understood = I cannot read that. Write to me, or send a photo, a voice note or your location.
contact-not-needed = I did not keep that contact. No phone numbers or names are needed here.
pin-outside =
    That point is far from { $city }.
    If the place is from here, write the name of the barrio.
empty-message = I got an empty message. Can you tell me what is going on?
untriaged =
    I could not understand your message well just now.
    I kept it with the code <b>{ $code }</b>.
    .told = I passed it to a person to read.
    .untold = Nobody is there to read it at this moment. It is kept for the coordination of { $strategy }.
    .safe = If there is danger, call <b>{ $emergency }</b>.
untriaged-added = I added it to your message <b>{ $code }</b>. It is still kept for a person to read. If there is danger, call <b>{ $emergency }</b>.

## What becomes of the report

receipt = ✅ Received. Your code is <b>{ $code }</b>.
    .quiet = Done. Your code is <b>{ $code }</b>.
    .next = { $who ->
    [sector] Your report has reached whoever looks after that area. When they take it, I will tell you here.
    [coordination] Your report has reached the coordination of { $strategy }. When somebody takes it, I will tell you here.
   *[nobody] Nobody is there to take it at this moment. It is kept for the coordination. When somebody takes it, I will tell you here.
    }
    .next-spot = { $who ->
    [sector] It has reached whoever looks after that area. The next step: to look at it and pass it to the office that repairs. When somebody takes it, I will tell you here.
    [coordination] It has reached the coordination of { $strategy }. The next step: to look at it and pass it to the office that repairs. When somebody takes it, I will tell you here.
   *[nobody] Nobody is there to take it at this moment. It is kept for the coordination. When somebody takes it, I will tell you here.
    }
    .worse = If it gets worse or somebody is in danger, call <b>{ $emergency }</b>.
    .electric = ⚠️ Do not go near the post or touch the cable. If there is danger, call <b>{ $emergency }</b>.
    .later = To see how it is going, write the code. To talk with a person, or for anything else, write “menu”.
receipt-incomplete = I sent what you had told me so far, so that it is not lost. Your code is <b>{ $code }</b>.
    .add = If you want to add something, write it here.
taken = <b>{ $name }</b> received your report { $code }.
    .next = They will see what can be done and can write to you here. They do not see your name or your number.
    .next-spot = They will look at the place or pass it to the office that repairs.
    .quiet = There is news of your message { $code }.
    .quiet-next = <b>{ $name }</b> has it now. They can write to you here. They do not see your name or your number.
on-the-way = <b>{ $name }</b> is on the way because of your report { $code }.
    .next = Do not go near and do not step in. If somebody is in danger, call <b>{ $emergency }</b>.
    .next-spot = You do not have to wait for them at the place.
    .quiet = There is news of your message { $code }.
    .quiet-next = <b>{ $name }</b> is looking into it. If you are in danger, call <b>{ $emergency }</b>.
talk-opened = <b>{ $name }</b> would like to talk with you here.
    .next = It is about your report { $code }. They do not see your name or your number. What you write now goes to that person. You decide what to answer.
    .quiet = You have a new message.
    .quiet-next = <b>{ $name }</b> would like to talk with you here. They do not see your name or your number. What you write now goes to that person. You decide what to answer.
talk-opened-staff = What you write now goes to <b>{ $alias }</b> (case { $code }).
    .next = You can send text, a photo, a voice note or a location. Do not ask for their name.
    .quiet-next = Do not propose mediation or a meeting with the aggressor. Ask if they can talk safely. Do not ask for their name.
talk = <b>{ $name }:</b> { $text }
    .name = <b>{ $name }</b>
    .quiet = New message
talk-ended = The talk is over.
    .resident = If you need anything else, write to me.
    .staff = What you write no longer reaches the other person.
referred = For your case { $code } this place is recommended to you:
    .quiet = Here are the details you were sent.
    .pass = Say or show this code: <b>{ $pass }</b>
    .choice = You decide if you go. If they do not attend to you, tell me here with the code { $code }.
    .unknown = That place is no longer in the directory. If you like, a person helps you.
closed = { $outcome ->
    [mediated] Your case { $code } is closed: there was a mediation.
    [agreement] Your case { $code } is closed: an agreement was signed so that it does not happen again.
    [referred] Your case { $code } is closed here: the office it went to goes on with it.
    [police] Your case { $code } is closed here: it went to the Police.
    [resolved_itself] Your case { $code } is closed: we are told that it is calm now.
    [repaired] Your case { $code } is closed: we are told that it is repaired.
    [not_possible] Your case { $code } is closed: no more could be done this time.
    [false_report] Your case { $code } is closed: what the report told was not found.
   *[duplicate] Your case { $code } is closed: there was already a report of the same, and that one goes on.
    }
    .quiet = Your message { $code } is closed.
    .again = If it goes on or happens again, write to me again and give the code { $code }.

## For staff

card = <b>{ $urgency } · { $kind }</b> · { $code }
    .category = About: { $category }
    .where = 📍 { $where }
    .no-where = 📍 Barrio not known
    .place = Directions: { $place }
    .when = 🕒 { $moment } · { $happening }
    .when-now = 🕒 { $moment } · <b>{ $happening }</b>
    .received = 🕒 { $moment }
    .danger = ⚠️ <b>{ $danger }</b>
    .calm = Danger: { $danger }
    .reporter = 👤 Told by: { $alias }
    .nobody = 👤 Nobody to write to
    .follows = 📎 Below: { $media }
    .has = 📎 It has: { $media }
    .incomplete = ✂️ Incomplete report: they did not get to finish.
    .vital = 🚑 Make sure that { $emergency } was called. Do not go alone or go in where there is danger.
    .no-mediation = ⚖️ No mediation is offered here. { $law }
    .family = Do not warn or bring in the aggressor. Do not go to the house.
    .fallen = ⚡ Fallen post or loose cable: nobody goes near.
    .rest = <b>{ $code } … continued</b>
    .rest-place = <b>{ $code } … the directions continued</b>
why = Why it reached you: { $rank ->
    [holder] you look after this area.
    [backup] you are the backup of this area, and whoever comes first did not answer or is not there.
    [late] nobody of the area has answered.
    [direct] this matter goes straight to coordination.
    [no-where] it is not known which barrio it is in.
   *[no-gestor] this area has nobody to take it now.
    }
card-state = { $state ->
    [open] Nobody has taken it yet.
    [mine] ✋ You took it.
    [other] <b>{ $name }</b> took it.
    [gone] Somebody else has it.
   *[ended] ✅ Closed: { $outcome }
    }
    .way = 🚶 On the way.
    .talk = 💬 In a talk.
    .referred = 📨 Referred to { $services }.
news = 🔔 There is more about case <b>{ $code }</b>
media = Case { $code }
    .unknown = Case { $code }: they sent a file that I cannot show.
    .pin = Case { $code }: the point on the map
choose-service = Where do you refer it to?
choose-outcome = How did it end?
staff-welcome = Hello. You joined the team as <b>{ $role }</b>.
    .clusters = You look after: { $clusters }
    .backup = You are a backup: cases reach you when whoever comes first does not answer.
    .how = When there is a case, it reaches you here with buttons. Press “Received” to take it. Whoever told of it will know that you have it.
    .rules = Do not share what you read. If there is danger, call <b>{ $emergency }</b>.
    .waiting = { $count ->
    [0] No cases are waiting.
    [one] 1 case is waiting. It is on its way to you.
   *[other] { $count } cases are waiting. They are on their way to you.
    }
staff-menu = Hello. Here are your cases.
staff-no-cases = You have no open cases.
staff-cases = { $count ->
    [one] <b>You have 1 open case</b>
   *[other] <b>You have { $count } open cases</b>
    }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where }: { $state }
    .short = { $urgency } <b>{ $code }</b> · { $kind }: { $state }
    .no-where = no barrio
invitation-made =
    Invitation for <b>{ $role }</b>:
    { $link }

    It works once and expires. Send it only to that person.
invitation-usage =
    Write the role and the area. For example:
    /invite gestor 4
    /invite gestor 4 backup
    /invite coordinator

## Short answers to a press (no bold, 200 letters)

toast-taken = Done: you took it. We are telling whoever reported it.
toast-already = You had marked that already.
toast-on-the-way = Done. We are telling whoever reported it that you are on the way.
toast-not-yours = That button belongs to somebody else.
toast-superseded = Somebody else has this case, or it is over.
toast-not-allowed = Your user cannot do this.
toast-stale = That button is an old one. Go on with the last message.
toast-malformed = That button does not work. Write “menu”.
toast-closed = Done, case closed. We are telling whoever reported it.
toast-referred = Done, referred. We are sending the details to whoever reported it.
toast-talk = Done. What you write now goes to whoever reported it.

error-unexpected = Something went wrong on our side. Please try again in a moment.
error-illegal-move = The case has changed and that cannot be done now. Look at the card.
error-not-allowed = Your user cannot do this. If you think that is a mistake, talk to coordination.
error-not-yours = That belongs to somebody else.
error-superseded = Somebody else has this case, or it is over.
error-unknown-case = I cannot find that case. Check the code.
error-outcome-missing = Choose how the case ended.
error-nobody-to-talk-to = In this case there is nobody to write to.
error-busy = That person is talking with somebody of the team already. Try later.
error-unknown-service = That office is no longer in the directory.
invitation-refused = That invitation does not work: it was used, expired or mistyped. Ask coordination for another.

## Buttons (30 letters)

button-emergency = 🚨 There is danger now
button-conflict = ⚡ Tell of a conflict
button-spot = 💡 Dark spot or damage
button-person = 🙋 Talk with a person
button-status = 📋 My reports
button-privacy = 🔒 Who sees what I write
button-language = 🌐 Language / Idioma
button-menu = 🏠 Menu
button-justice = 🏛 Which office to go to
button-cancel = ✖ Cancel
button-location = 📍 Send my location
button-where-unknown = I do not know the barrio
button-that-is-all = That is all
button-other-place = Another place
button-barrio = { $name }
    .comuna = { $name } (comuna { $comuna })
button-happening = { $value ->
    [now] Yes, right now
    [today] Today, but it is over
    [before] Before today
    [often] It happens often
   *[unknown] I do not know
    }
button-danger = { $value ->
    [wounded] Somebody is wounded
    [weapon] There are weapons
    [none] Neither
   *[unknown] I do not know
    }
button-fault = { $name }
    .other = Other damage
button-send = ✅ Send
button-correct = ✏️ Correct
button-correct-field = { $field ->
    [story] What happened
    [where] The place
    [happening] When
    [danger] Weapons or wounded
   *[fault] The damage
    }
button-send-as-is = Nothing, send it like this
button-fv-person = I want a person to write me
button-fv-where = Where to go
button-exit = Leave quickly
button-crisis-person = I want a person to write me
button-leave = Leave
button-erase = 🗑 Erase my data
button-go-on = Go on
button-danger-now = 🚨 Yes, there is danger now
button-no-danger = No
button-ask = { $intent ->
    [report_emergency] 🚨 There is danger now
    [emotional_crisis] Somebody feels very bad
    [report_domestic_violence] I am treated badly at home
    [report_conflict] A fight or a threat
    [report_dark_spot] A dark street
    [report_environment] Rubbish or a damaged park
    [request_justice] Which office to go to
    [request_gestor] Talk with a person
    [check_status] How my report is going
    [enroll_program] Sign up for a programme
    [ask_programs] Programmes for the young
    [ask_sessions] When the session is
    [confirm_attendance] I will come to the session
    [decline_attendance] I cannot come
    [stop_reminders] No more reminders
    [ask_privacy] Who sees what I write
    [switch_language] Change the language
    [cancel] Cancel
    [help] What you can do
   *[other] Something else
    }
button-something-else = Something else
button-end-talk = ⏹ End the talk
button-ack = ✋ Received
button-go = 🚶 On my way
button-talk = 💬 Talk
button-refer = 📨 Refer
button-close = ✅ Close
button-back = ↩ Back
button-service = { $name }
button-outcome = { $outcome ->
    [mediated] Mediated
    [agreement] Agreement signed
    [referred] Went to an office
    [police] Went to the Police
    [resolved_itself] Settled without us
    [repaired] Repaired
    [not_possible] Could not be done
    [false_report] Was not true
   *[duplicate] A repeat
    }
button-my-cases = 📋 My cases
button-case = { $urgency } { $code }

## The list of commands that Telegram shows

command-menu = Show the menu
command-reportar = Report a conflict
command-punto = Report a dark spot or damage
command-persona = Talk to a person
command-mis_reportes = What became of my reports
command-privacidad = Who sees what
command-idioma = Change the language
command-cancelar = Stop what we are doing
command-ayuda = What I can do here

button-rather-not = I would rather say it later
