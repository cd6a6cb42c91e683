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
button-refer-violence = 🔒 There is violence or abuse
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
