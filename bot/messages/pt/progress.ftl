## O que acontece com o aviso

receipt = ✅ Recebido. Seu código é <b>{ $code }</b>.
    .quiet = Pronto. Seu código é <b>{ $code }</b>.
    .next = { $who ->
    [sector] O aviso já chegou a quem atende esse setor. Quando essa pessoa receber, eu digo por aqui.
    [coordination] O aviso já chegou à coordenação de { $strategy }. Quando alguém assumir, eu digo por aqui.
   *[nobody] Neste momento não há quem receba. Fica guardado para a coordenação. Quando alguém assumir, eu digo por aqui.
    }
    .next-spot = { $who ->
    [sector] Já chegou a quem atende esse setor. O próximo passo: olhar e passar ao órgão que conserta. Quando alguém assumir, eu digo por aqui.
    [coordination] Já chegou à coordenação de { $strategy }. O próximo passo: olhar e passar ao órgão que conserta. Quando alguém assumir, eu digo por aqui.
   *[nobody] Neste momento não há quem receba. Fica guardado para a coordenação. Quando alguém assumir, eu digo por aqui.
    }
    .worse = Se piorar ou alguém estiver em perigo, ligue para o <b>{ $emergency }</b>.
    .electric = ⚠️ Não chegue perto do poste nem toque no fio. Se houver perigo, ligue para o <b>{ $emergency }</b>.
    .later = Para saber como vai, escreva o código. Para falar com uma pessoa ou para outra coisa, escreva «menu».
receipt-incomplete = Enviei o que você chegou a contar, para que não se perca. Seu código é <b>{ $code }</b>.
    .add = Se quiser acrescentar algo, escreva aqui.
taken = <b>{ $name }</b> recebeu seu aviso { $code }.
    .next = Vai ver o que pode ser feito e pode escrever para você por aqui. Essa pessoa não vê seu nome nem seu número.
    .next-spot = Vai olhar o local ou passar ao órgão que conserta.
    .quiet = Há novidade da sua mensagem { $code }.
    .quiet-next = Já está com <b>{ $name }</b>, que pode escrever para você por aqui. Essa pessoa não vê seu nome nem seu número.
on-the-way = <b>{ $name }</b> está a caminho por causa do seu aviso { $code }.
    .next = Não chegue perto e não se meta. Se alguém está em perigo, ligue para o <b>{ $emergency }</b>.
    .next-spot = Você não precisa esperar no local.
    .quiet = Há novidade da sua mensagem { $code }.
    .quiet-next = <b>{ $name }</b> está cuidando disso. Se você estiver em perigo, ligue para o <b>{ $emergency }</b>.
talk-opened = <b>{ $name }</b> quer falar com você por aqui.
    .next = É sobre seu aviso { $code }. Essa pessoa não vê seu nome nem seu número. O que você escrever agora chega a essa pessoa. Você decide o que responde.
    .quiet = Você tem uma mensagem nova.
    .quiet-next = <b>{ $name }</b> quer falar com você por aqui. Essa pessoa não vê seu nome nem seu número. O que você escrever agora chega a essa pessoa. Você decide o que responde.
talk-opened-staff = O que você escrever agora chega a <b>{ $alias }</b> (caso { $code }).
    .next = Pode mandar texto, foto, áudio ou localização. Não peça o nome.
    .quiet-next = Não proponha mediação nem encontro com quem agride. Pergunte se pode falar sem perigo. Não peça o nome.
talk = <b>{ $name }:</b> { $text }
    .name = <b>{ $name }</b>
    .quiet = Mensagem nova
talk-ended = A conversa terminou.
    .resident = Se precisar de mais alguma coisa, escreva.
    .staff = O que você escrever já não chega à outra pessoa.
closed = { $outcome ->
    [mediated] { $what } { $code } foi encerrado: houve uma mediação.
    [agreement] { $what } { $code } foi encerrado: um acordo foi assinado para que não se repita.
    [referred] { $what } { $code } foi encerrado aqui: continua no órgão para onde foi.
    [police] { $what } { $code } foi encerrado aqui: foi para a Polícia.
    [resolved_itself] { $what } { $code } foi encerrado: nos dizem que já está tranquilo.
    [repaired] { $what } { $code } foi encerrado: nos dizem que já foi consertado.
    [not_possible] { $what } { $code } foi encerrado: desta vez não foi possível fazer mais.
    [false_report] { $what } { $code } foi encerrado: não se encontrou o que o aviso contava.
   *[duplicate] { $what } { $code } foi encerrado: já havia um aviso do mesmo, e ele continua.
    }
    .what = { $whose ->
    [joined] O aviso
   *[own] Seu caso
    }
    .quiet = Sua mensagem { $code } foi encerrada.
    .again = Se continuar ou voltar a acontecer, escreva de novo e ponha o código { $code }.
