## Perguntas na sua hora, resumo da manhã e relatório

ask-calm = 🕊️ <b>{ $code }</b> · { $kind }
    .question = Continua tranquilo?
    .closed = Este caso já foi encerrado. Continua tranquilo?
    .instead = A pergunta vem para você porque quem cuida do caso não está.
ask-neighbour = Uma pergunta sobre o aviso <b>{ $code }</b>:
    .calm = Disseram que se acalmou. Já está tranquilo?
    .mended = Disseram que foi consertado. Já está consertado?
    .settled = Disseram que se resolveu. Já está bem?
neighbour-yes = Obrigado por responder. Fica anotado.
neighbour-no = Obrigado por dizer. O aviso foi aberto outra vez e fica com a equipe. Se alguém corre perigo, ligue para <b>{ $emergency }</b>.
neighbour-unknown = Obrigado por responder. Não tem problema não saber.
reopened = { $reason ->
    [hot] 🔁 O caso <b>{ $code }</b> foi aberto outra vez: voltou a esquentar.
    [neighbours] 🔁 O caso <b>{ $code }</b> foi aberto outra vez: no bairro dizem que continua igual.
   *[other] 🔁 O caso <b>{ $code }</b> foi aberto outra vez.
    }
reignited = 🔥 O caso <b>{ $code }</b> voltou a esquentar.
    .holder = Está com <b>{ $name }</b>.
morning = { $count ->
    [0] ☀️ Bom dia. Não há casos abertos com você.
    [one] ☀️ Bom dia. Há 1 caso aberto com você:
   *[other] ☀️ Bom dia. Há { $count } casos abertos com você:
    }
    .urgency = { $urgency }: { $count }
    .checks = { $count ->
    [one] Há 1 pergunta sem resposta sobre se continua tranquilo.
   *[other] Há { $count } perguntas sem resposta sobre se continua tranquilo.
    }
    .referrals = { $count ->
    [one] Há 1 encaminhamento para olhar: /remisiones
   *[other] Há { $count } encaminhamentos para olhar: /remisiones
    }

button-calm = 🕊️ Continua tranquilo
button-hot = 🔥 Voltou a esquentar
button-check-yes = Sim
button-check-no = Não
button-check-unknown = Não sei

toast-calm = Anotado: continua tranquilo.
toast-hot = Anotado. O caso ficou mais urgente.
toast-thanks = Obrigado por responder.
toast-answered = Já tinha sido respondido.
error-check-over = Essa pergunta já não vale: o caso mudou.
