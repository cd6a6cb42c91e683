## Painel da coordenação, equipe e limites

board = <b>Painel</b> · { $moment }
    Casos abertos: { $count }
    .list = { $list }: <b>{ $count }</b>
    .title = <b>{ $title }</b> ({ $count })
    .empty = Aqui não há nada.
board-list = { $list ->
    [untaken] 🔔 Sem responsável
    [late] ⏰ Atrasados
    [nobody] 🚨 Sem ninguém
    [kept] 🗂 Guardados sem avisar
    [coordination] coordenação
   *[no-cluster] Sem setor
    }
board-cluster = Setor { $number } · { $name }
board-sectors = { $count ->
    [one] setor { $numbers }
   *[other] setores { $numbers }
    }
board-case = <b>Como está:</b> { $standing }.
    .told = Chegou a: { $names }.
    .away = 🌙 Quem está com ele se ausentou.
    .nobody = 🚨 Este caso não está com ninguém a quem se possa escrever. Passe-o a alguém.
    .kept = { $why ->
    [silenced] 🗂 Guardado sem avisar: quem relata está em silêncio.
   *[too_many] 🗂 Guardado sem avisar: a mesma pessoa mandou muitos relatos seguidos.
    }
    .silenced = 🔕 Quem relata está em silêncio. O que põe uma vida em perigo passa.
board-pick = A quem passa o caso <b>{ $code }</b>? Primeiro vem a gente do setor.
    .nobody = Neste momento não há a quem passar.
hush =
    <b>Pôr { $alias } em silêncio?</b>

    O que mandar fica guardado e aparece no painel, mas não avisa ninguém. A pessoa é informada de que alguém olha mais tarde.
    O que põe uma vida em perigo sempre passa. Pode ser retirado quando quiser.
holder-gone = 📵 <b>{ $name }</b> bloqueou o assistente e tinha o caso <b>{ $code }</b>.
    .told = Já foi avisado a: { $names }.
    .nobody = Não há a quem avisar agora. Passe o caso a alguém.
given-away = A coordenação passou o caso <b>{ $code }</b> para { $name }. Não há mais nada a fazer nele.
flag-many = 🗂 <b>{ $alias }</b> já mandou { $count } relatos em { $minutes } minutos. Os seguintes ficam guardados e não avisam ninguém. Veja o { $code } e decida.
flag-false = ⚠️ São { $count } casos de <b>{ $alias }</b> encerrados como falsos em { $days } dias. O último é o { $code }. Ninguém foi bloqueado: decida a coordenação.
receipt-held = Ficou guardado. Ainda não chega a quem atende o setor: uma pessoa da coordenação olha mais tarde. Se alguém corre perigo, ligue já para <b>{ $emergency }</b> e conte aqui.
team = <b>Equipe</b>: { $count ->
    [one] 1 pessoa
   *[other] { $count } pessoas
    }
    .one = <b>{ $name }</b>
    .suspended = ⛔ Sem acesso desde { $moment }
    .blocked = 📵 Bloqueou o assistente: nada chega.
    .held = Casos assumidos: { $count }
team-ask = <b>Retirar o acesso de { $name }?</b>
    .more = { $count ->
    [0] Seus botões e comandos param na hora.
    [one] Seus botões e comandos param na hora. O caso que tem passa para quem vem depois.
   *[other] Seus botões e comandos param na hora. Os { $count } casos que tem passam para quem vem depois.
    }
staff-suspended = A coordenação retirou seu acesso de equipe. Seus casos passaram para outras pessoas. Se acha que é um erro, fale com a coordenação.
staff-resumed = Seu acesso de equipe voltou. Os avisos chegam de novo.
card-suspended = Caso { $code }: passou para outra pessoa.
why-you = <b>Caso { $code }</b>
    .given = A coordenação passou o caso a você.
    .late = Quem vinha antes não o recebeu em { $minutes } minutos.
    .undeliverable = A mensagem não pôde ser entregue a quem vinha antes.
    .leave = Quem vinha antes se ausentou.
    .suspended = Quem vinha antes não está mais na equipe.
    .waiting = Estava esperando que houvesse alguém.
    .let_go = Estava guardado e a coordenação deixou passar.
    .away = { $count ->
    [one] 🌙 Uma pessoa que vinha antes está ausente.
   *[other] 🌙 { $count } pessoas que vinham antes estão ausentes.
    }
    .border = O bairro fica entre { $clusters }. Por isso chega aos dois lados.
    .rule = A regra da cidade para “{ $kind }”, { $urgency }: primeiro a { $people }. <i>({ $rule })</i>
    .no-rule = A regra que decidiu não está mais nos dados da cidade.
why-person = { $who ->
    [gestor] quem atende o setor
    [backup] suplente
   *[coordinator] coordenação
    }

button-why = ❔ Por que recebi isto?
button-board = 📊 Painel
button-board-list = { $list ->
    [untaken] 🔔 Sem responsável
    [late] ⏰ Atrasados
    [nobody] 🚨 Sem ninguém
    [kept] 🗂 Guardados
   *[no-cluster] Sem setor
    }
button-cluster = Setor { $number }
button-refresh = 🔄 Atualizar
button-give = 👥 Passar a alguém
button-let-go = 📤 Deixar passar
button-silence = 🔕 Pôr em silêncio
button-silence-yes = 🔕 Sim, pôr em silêncio
button-unsilence = 🔔 Retirar o silêncio
button-person-of-team = { $name } · { $duty }
button-see-case = Ver o caso
button-team = 👥 Equipe
button-leave-of = 🌙 Ausência
button-suspend = ⛔ Retirar o acesso
button-suspend-yes = ⛔ Sim, retirar
button-resume = ✅ Devolver o acesso

toast-given = Pronto. Já chega a essa pessoa.
toast-let-go = Pronto. Já chega a quem vem depois.
toast-silenced = Pronto. O que mandar fica guardado sem avisar.
toast-unsilenced = Pronto. O que estava guardado já sai.
toast-suspended = Pronto. Não tem mais acesso.
toast-already-suspended = Já não tinha acesso.
toast-resumed = Pronto. Tem acesso outra vez.
toast-already-there = Já tinha acesso.
error-case-changed = O caso mudou de mãos nesse meio-tempo. Toque em “Atualizar” e veja de novo.
error-not-there = Essa pessoa não pode assumir agora. Escolha outra.
error-last-coordinator = É a única pessoa da coordenação. Convide outra primeiro.
error-nobody-to-silence = Neste caso não há quem pôr em silêncio.
