## Listas dos programas

rosters = <b>👥 Por programa</b>
    Quantos têm vaga, e com ✋ quantos pedem.
roster = <b>👥 { $name }</b>
    .taken = Com vaga: { $count }
    .taken-of = Com vaga: { $count } de { $places }
    .of = { $count } de { $places }
    .asked = Para responder: { $count }
    .waiting = Na lista de espera: { $count }
    .no-capacity = Os dados da cidade não dizem quantas vagas há: ninguém fica em espera.
roster-list = <b>{ $list ->
    [req] Para responder
    [in] Com vaga
   *[wait] Em espera, em ordem
    }</b> · { $name }
    .sector = Só o setor: { $name }
    .none = Ninguém por enquanto.
roster-line = { $number }. <b>{ $alias }</b> · { $facts }
    .guardian = ⚠️ falta a permissão
    .unreached = 📵 as mensagens não chegam
    .since = desde { $moment }
roster-sector = Que setor de { $name } quer ver?
roster-all = Dar vaga em <b>{ $name }</b> a todos que pedem ({ $count })?
    .sector = Só os do setor { $name }.
    .full = Vagas livres: { $free }. Os demais ({ $rest }) ficam em espera, na ordem em que pediram.
request-of = <b>{ $alias }</b> · { $name }
request-sector = Setor: { $name }
request-in-line = Lugar na espera: { $place }
request-unreached = 📵 As mensagens não chegam: bloqueou o assistente.
request-out = Tirar a vaga de <b>{ $alias }</b> em <b>{ $name }</b>? Avisamos a pessoa, sem dizer por quê. Ela pode pedir de novo.
    .next = A vaga passa a quem espera há mais tempo, e avisamos.
button-rosters = 👥 Listas por programa
button-roster = 👥 Ver o programa
button-roster-one = { $name } · { $taken }
    .asked = { $name } · { $taken } · ✋{ $asked }
button-roster-list = { $list ->
    [req] Para responder
    [in] Com vaga
   *[wait] Em espera
    }
button-roster-person = { $alias }
button-roster-poster = 📄 Cartaz e link
button-roster-sector = Ver um setor
button-roster-everybody = Todos
button-roster-all = ✅ Dar vaga a todos
button-roster-all-yes = Sim, dar vagas e avisar
button-request-out = ✖ Tirar a vaga
button-request-out-yes = Sim, tirar e avisar
toast-request-removed = Pronto, não tem mais vaga. Avisamos a pessoa.
toast-roster-all = Pronto. Avisamos.
