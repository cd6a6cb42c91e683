## Programas para jovens

programs = <b>Programas para jovens</b>
    O que interessa a você?
    .none = Ainda não tenho programas na lista.
programs-list = <b>Programas para jovens</b>
    Toque em um para ver o que se sabe dele.
    .page = Página { $page } de { $pages }
programme = <b>{ $name }</b>
    .status = Não sei se este programa continua aberto.
    .unconfirmed = Estes dados não estão confirmados.
    .who = Para: { $who }
    .ages = Idades: { $first } a { $last } anos
    .clusters = Setores: { $clusters }
    .dates = 📅 { $dates }
    .place = 📍 { $place }
    .signup = Inscrição: { $signup }
    .run-by = Responsável: { $who }
    .missing = Não tenho: { $missing }.
    .sessions = <b>Próximos encontros</b>
    .waits = Escrevo por aqui quando houver datas.
programme-what = { $what }
programme-session = 📅 { $when } · { $place }
    .moved = 📅 { $when } · { $place } (mudou)
programme-state = { $state ->
    [requested] Você pediu vaga. Ainda não responderam.
    [waiting] Você está na lista de espera.
    [approved] Você tem vaga.
    [declined] Da última vez não houve vaga para você.
   *[left] Você saiu deste programa.
    }
    .guardian = Falta a permissão da mãe, do pai ou do responsável. Quem dirige o programa anota.
programme-age = Quantos anos tem a pessoa que vai se inscrever?
    .why = Guardo só a faixa de idade. Não peço nome nem documento.
programme-minor = Para menores de 18 anos é preciso a permissão da mãe, do pai ou do responsável.
    .how = Essa pessoa fala com quem dirige o programa, que anota a permissão. Antes disso não mando datas nem lembretes.
    .ask = Quer pedir vaga?
programme-asked = Pronto, você pediu vaga em <b>{ $name }</b>.
    .next = Você ainda não tem vaga: decide quem dirige o programa. Respondo por aqui.
programme-told = Pronto. Escrevo quando houver datas de <b>{ $name }</b>.
programme-leave = Quer sair de <b>{ $name }</b>?
    .more = Sua vaga pode passar para outra pessoa.
programme-left = Pronto, você não está mais em <b>{ $name }</b>.
sessions-mine = <b>Seus programas</b>
    .one = <b>{ $name }</b>
    .no-dates = Ainda sem datas.
session-when = { $weekday ->
    [1] segunda
    [2] terça
    [3] quarta
    [4] quinta
    [5] sexta
    [6] sábado
   *[7] domingo
    } { $moment }
missing-dates = datas
missing-place = lugar
missing-ages = idades
missing-clusters = setores
programme-news = 🔔 Há novidades de algo que você pediu por este chat.
    Os detalhes estão mais abaixo, para que ninguém leia na tela bloqueada. Abra o chat para ver.
enrolment-news = { $state ->
    [approved] Você já tem vaga em <b>{ $name }</b>.
    [waiting] <b>{ $name }</b> está cheio. Você ficou na lista de espera: se alguém sair, entra quem espera há mais tempo.
   *[declined] Por enquanto não há vaga para você em <b>{ $name }</b>. Pode ver outros programas.
    }
enrolment-requests = 📋 Há pessoas que pedem vaga em programas. Este aviso chega uma vez por dia.
session-news-planned = { $count ->
    [one] <b>{ $name }</b> já tem data:
   *[other] <b>{ $name }</b> tem { $count } encontros novos. O primeiro:
    }
session-news-moved = Um encontro de <b>{ $name }</b> mudou. Antes: { $before }. Agora:
session-news-cancelled = Não há encontro de <b>{ $name }</b> em { $when }. Foi cancelado.
dates-news = <b>{ $name }</b> já tem datas. Você pediu que eu avisasse.
button-programs = 🎓 Programas para jovens
button-programme = { $name }
button-interest = { $interest ->
    [work] 💼 Trabalho e ofícios
    [art] 🎨 Arte e dança
    [sport] ⚽ Esporte
    [community] 🏘 Bairro
   *[all] Ver todos
    }
button-programs-before = ◂ Antes
button-programs-more = Mais programas ▸
button-programs-other = Outros programas
button-enrol = ✍️ Quero me inscrever
button-tell-me = 🔔 Avise quando houver datas
button-enrol-yes = Sim, pedir vaga
button-not-now = Agora não
button-leave-programme = Sair do programa
button-leave-yes = Sim, sair
button-leave-no = Não, eu fico
button-my-sessions = 📅 Meus programas
button-years = { $band ->
    [years_under_14] Menos de 14
    [years_14_17] 14 a 17
    [years_18_28] 18 a 28
   *[years_29_more] 29 ou mais
    }
button-requests = Ver pedidos
error-programme-ages = Esse programa é para outra idade. Veja outros programas.
