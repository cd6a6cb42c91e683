## Luzes e danos do bairro: o mesmo aviso, o conserto, os vizinhos

ask-inside = A luz está na rua ou dentro de um condomínio fechado?
ask-same = <b>Já existe um aviso parecido</b>
    .fault = { $kind }: { $fault }
    .where = Lugar: { $where }
    .near = A menos de { $metres } metros do ponto que você mandou
    .words = No mesmo lugar que você escreveu
    .when = { $days ->
    [0] Avisaram hoje
    [1] Avisaram ontem
   *[other] Avisaram há { $days } dias
    }
    .ask = É o mesmo? Se for, você fica somado a ele e eu aviso quando houver novidades.
button-inside = { $value ->
    [street] Na rua
    [complex] Dentro de um condomínio
   *[unknown] Não sei
    }
button-same = { $value ->
    [yes] Sim, é o mesmo
   *[no] Não, é outro
    }
joined = ✅ Pronto: você ficou somado ao aviso <b>{ $code }</b>.
    .own = ✅ Esse aviso já é seu: <b>{ $code }</b>. Acrescentei o que você contou.
    .count = Com você já são { $count } pessoas.
    .next = Quando houver novidades do conserto, digo por aqui.
    .leave = Se não quiser mensagens sobre o aviso { $code }, toque no botão.
    .other = { $kind ->
    [environment] Se o seu é outro dano, também pode dizer: sai como um relato à parte.
   *[dark_spot] Se a sua é outra, também pode dizer: sai como um relato à parte.
    }
button-no-more = 🔕 Não me avise mais
button-other-light = { $kind ->
    [environment] ↔ É outro dano
   *[dark_spot] 💡 É outra luz
    }
mine-other = { $kind ->
    [environment] O seu é outro dano, diferente do relato <b>{ $code }</b>?
   *[dark_spot] A sua é outra luz, diferente da do relato <b>{ $code }</b>?
    }
    .more = Se disser que sim, o que você contou sai como um relato à parte, com código próprio.
button-other-light-yes = { $kind ->
    [environment] Sim, é outro dano
   *[dark_spot] Sim, é outra luz
    }
button-other-light-no = { $kind ->
    [environment] Não, é o mesmo
   *[dark_spot] Não, é a mesma
    }
parted = ↔ Uma das pessoas que avisaram do caso <b>{ $code }</b> diz que o seu é outro dano. Saiu como o caso <b>{ $other }</b>, e o que ela contou já não está em { $code }.
toast-mine-parted = Isso já saiu à parte, ou não está guardado. Veja «Meus relatos» ou avise de novo.
spot-ordered = 🛠 Novidade do aviso { $code }: já pediram o conserto.
    .service = Foi pedido a: { $service }.
    .next = Quando disserem um dia, conto por aqui.
spot-planned = { $day ->
    [today] 📅 Novidade do aviso { $code }: anunciam o conserto para hoje, { $date }.
    [tomorrow] 📅 Novidade do aviso { $code }: anunciam o conserto para amanhã, { $date }.
    [week] 📅 Novidade do aviso { $code }: anunciam o conserto para esta semana, até { $date }.
   *[other] 📅 Novidade do aviso { $code }: anunciam o conserto para { $date }.
    }
    .careful = Essa data pode mudar.
spot-refused = Novidade do aviso { $code }: dizem que este conserto não cabe ao município.
    .complex = Peça na administração do condomínio.
    .next = Se não sabe a quem pedir, toque em «Falar com uma pessoa».

## O mesmo, para a equipe

spot-card = 💡 Poste: { $pole }
    .inside = { $inside ->
    [complex] 🏘 Está dentro de um condomínio
   *[street] 🛣 Está na rua
    }
    .neighbours = { $count ->
    [one] 👥 Mais 1 pessoa avisa disso
   *[other] 👥 Mais { $count } pessoas avisam disso
    }
    .state = { $state ->
    [seen] 👀 Visto no local: { $date }
    [ordered] 🛠 Conserto pedido: { $date }
    [planned] 📅 Conserto anunciado para { $date }
    [week] 📅 Conserto anunciado para esta semana
    [until] 📅 Anunciado para até { $date }
    [repaired] 🔁 Disseram que ficou pronto, e o caso foi reaberto
   *[refused] 🚫 Não cabe ao município. Encerre o caso ou peça a outro serviço.
    }
    .service = Serviço: { $service }
    .contact = Contato: { $ways }
    .no-contact = O diretório não tem telefone nem e-mail desse serviço. Pergunte à coordenação como pedir.
    .no-service = O diretório não diz que serviço conserta isso. Pergunte à coordenação.
button-work = { $move ->
    [see] 👀 Vi o dano
    [order] 🛠 Pedir conserto
    [plan] 📅 Já há data
    [repair] ✅ Ficou pronto
   *[refuse] 🚫 Não cabe a eles
    }
button-mended = { $kind ->
    [dark_spot] 👀 Eu vi acesa
   *[environment] 👀 Eu vi consertado
    }
button-told = 👂 Me contaram
button-day = { $day ->
    [today] Hoje
    [tomorrow] Amanhã
    [week] Esta semana
   *[other] Outro dia
    }
button-date = { $date }
toast-seen = Pronto, anotado que você viu.
toast-ordered = Pronto, anotado. Avisamos quem mandou o aviso. Este botão não escreve ao serviço: veja a ficha.
toast-planned = Pronto, data anotada. Avisamos quem mandou o aviso.
toast-refused = Pronto, anotado. Avisamos quem mandou o aviso.
toast-no-more = Pronto. Não aviso mais sobre este aviso.
error-bad-day = Esse dia já passou ou está muito longe. Escolha outro.
