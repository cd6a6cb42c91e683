## Para a equipe

card = <b>{ $urgency } · { $kind }</b> · { $code }
    .category = Tema: { $category }
    .where = 📍 { $where }
    .no-where = 📍 Não se sabe o bairro
    .place = Referência: { $place }
    .when = 🕒 { $moment } · { $happening }
    .when-now = 🕒 { $moment } · <b>{ $happening }</b>
    .received = 🕒 { $moment }
    .danger = ⚠️ <b>{ $danger }</b>
    .calm = Perigo: { $danger }
    .reporter = 👤 Quem avisa: { $alias }
    .nobody = 👤 Sem pessoa a quem escrever
    .follows = 📎 Abaixo: { $media }
    .has = 📎 Tem: { $media }
    .incomplete = ✂️ Aviso incompleto: não chegou a terminar.
    .vital = 🚑 Confirme que ligaram para o { $emergency }. Não vá sem companhia nem entre onde há perigo.
    .no-mediation = ⚖️ Aqui não se oferece mediação. { $law }
    .family = Não avise nem reúna quem agride. Não vá à casa.
    .fallen = ⚡ Poste ou fio solto: ninguém chegue perto.
    .rest = <b>{ $code } … continua</b>
    .rest-place = <b>{ $code } … continua a referência</b>
why = Por que chegou a você: { $rank ->
    [holder] você atende este setor.
    [backup] você é suplente deste setor, e quem vai primeiro não respondeu ou não está.
    [late] ninguém do setor respondeu.
    [direct] este tema vai direto para a coordenação.
    [given] a coordenação passou para você.
    [looking] você o abriu pela lista.
    [no-where] não se sabe de que bairro é.
   *[no-gestor] este setor não tem quem receba agora.
    }
card-state = { $state ->
    [open] Ninguém assumiu ainda.
    [mine] ✋ Você assumiu.
    [other] <b>{ $name }</b> assumiu.
    [gone] Está com outra pessoa.
   *[ended] ✅ Encerrado: { $outcome }
    }
    .way = 🚶 A caminho.
    .talk = 💬 Em conversa.
    .referred = 📨 Encaminhado a { $services }.
    .asked = 📨 Falta a permissão da pessoa para { $services }.
card-again = { $reason ->
    [hot] 🔁 <b>Aberto outra vez:</b> voltou a esquentar.
    [neighbours] 🔁 <b>Aberto outra vez:</b> no bairro dizem que continua igual.
    [flared] 🔥 <b>Voltou a esquentar.</b>
   *[other] 🔁 <b>Aberto outra vez.</b>
    }
alert-again = 🔁 <b>Ninguém assumiu este caso.</b> Aviso outra vez ({ $number }).
news = 🔔 Há mais informação do caso <b>{ $code }</b>
media = Caso { $code }
    .unknown = Caso { $code }: mandou um arquivo que não posso mostrar.
    .pin = Caso { $code }: o ponto no mapa
choose-service = Para onde você encaminha?
choose-outcome = Como terminou?
staff-welcome = Olá. Você entrou na equipe como <b>{ $role }</b>.
    .clusters = Atende: { $clusters }
    .backup = Você é suplente: os casos chegam quando quem vai primeiro não responde.
    .how = Quando houver um caso, ele chega aqui com botões. Toque em «Recebido» para assumir. A pessoa que avisou saberá que está com você.
    .rules = Não compartilhe o que lê. Se houver perigo, ligue para o <b>{ $emergency }</b>.
    .waiting = { $count ->
    [0] Não há casos esperando.
    [one] Há 1 caso esperando. Já vai chegar.
   *[other] Há { $count } casos esperando. Já vão chegar.
    }
staff-welcome-more = { $role ->
    [coordinator] Você também vê toda a equipe e os programas. Seus comandos: /tablero, /equipo, /invitar, /remisiones, /derechos, /difusion, /informe, /inscripciones, /sesiones, /recordatorios, /cifras.
    [auditor] Aqui você lê o que foi feito e os números, sem nomes nem o que as pessoas contam: /auditoria, /informe, /cifras.
   *[gestor] Para anotar algo seu: /mediacion, /punto, /remision. Se não vai estar: /turno.
    }
staff-menu = Olá. Aqui estão seus casos.
invitation-made =
    Convite para <b>{ $role }</b>:
    { $link }

    Serve uma única vez e vence. Mande só para essa pessoa.
invitation-usage =
    Escreva a função e o setor. Por exemplo:
    /invitar gestor 4
    /invitar gestor 4 suplente
    /invitar coordinadora
