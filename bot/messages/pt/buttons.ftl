## Botões (30 letras)

button-emergency = 🚨 Há perigo agora
button-conflict = ⚡ Avisar de um conflito
button-spot = 💡 Ponto escuro ou dano
button-person = 🙋 Falar com uma pessoa
button-status = 📋 Meus avisos
button-privacy = 🔒 O que veem e quem
button-language = 🌐 Idioma / Language
button-menu = 🏠 Menu
button-justice = 🏛 A que órgão ir
button-cancel = ✖ Cancelar
button-location = 📍 Mandar minha localização
button-where-unknown = Não sei o bairro
button-that-is-all = É só isso
button-other-place = Outro lugar
button-barrio = { $name }
    .comuna = { $name } (comuna { $comuna })
button-happening = { $value ->
    [now] Sim, agora mesmo
    [today] Hoje, mas já passou
    [before] Antes de hoje
    [often] Com frequência
   *[unknown] Não sei
    }
button-danger = { $value ->
    [wounded] Há feridos
    [weapon] Há armas
    [none] Nenhuma das duas
   *[unknown] Não sei
    }
button-fault = { $name }
    .other = Outro dano
button-send = ✅ Enviar
button-correct = ✏️ Corrigir
button-correct-field = { $field ->
    [story] O que aconteceu
    [where] O lugar
    [happening] Quando
    [danger] Armas ou feridos
   *[fault] O dano
    }
button-send-as-is = Nada, enviar assim
button-fv-person = Quero que alguém me escreva
button-fv-where = Aonde ir
button-exit = Sair rápido
button-crisis-person = Quero que alguém me escreva
button-leave = Sair
button-erase = 🗑 Apagar meus dados
button-go-on = Continuar
button-danger-now = 🚨 Sim, há perigo agora
button-no-danger = Não
button-ask = { $intent ->
    [report_emergency] 🚨 Há perigo agora
    [emotional_crisis] Alguém está muito mal
    [report_domestic_violence] Me tratam mal em casa
    [report_conflict] Uma briga ou ameaça
    [report_dark_spot] Uma rua escura
    [report_environment] Lixo ou praça danificada
    [request_justice] A que órgão ir
    [request_gestor] Falar com uma pessoa
    [check_status] Como vai meu aviso
    [enroll_program] Inscrição em um programa
    [ask_programs] Programas para jovens
    [ask_sessions] Quando é o encontro
    [confirm_attendance] Vou ao encontro
    [decline_attendance] Não posso ir ao encontro
    [stop_reminders] Chega de lembretes
    [ask_privacy] Quem vê o que escrevo
    [switch_language] Mudar de idioma
    [cancel] Cancelar
    [help] O que você pode fazer
   *[other] Outra coisa
    }
button-something-else = Outra coisa
button-end-talk = ⏹ Terminar a conversa
button-ack = ✋ Recebido
button-go = 🚶 A caminho
button-talk = 💬 Falar
button-refer = 📨 Encaminhar
button-refer-violence = 🔒 Há violência ou maus-tratos
button-close = ✅ Encerrar
button-back = ↩ Voltar
button-service = { $name }
button-outcome = { $outcome ->
    [mediated] Houve mediação
    [agreement] Acordo assinado
    [referred] Foi para um órgão
    [police] Foi para a Polícia
    [resolved_itself] Se resolveu sem nós
    [repaired] Foi consertado
    [not_possible] Não foi possível
    [false_report] Não era verdade
   *[duplicate] Repetido
    }
button-my-cases = 📋 Meus casos
