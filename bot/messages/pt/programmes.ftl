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
    [removed] Você não tem mais vaga. Pode pedir de novo.
   *[left] Você saiu deste programa.
    }
    .guardian = Falta a permissão da mãe, do pai ou do responsável. Quem dirige o programa anota.
programme-age = Quantos anos tem a pessoa que vai se inscrever?
    .why = Guardo a faixa de idade e não a data. Não peço nome nem documento.
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
    [removed] Você não tem mais vaga em <b>{ $name }</b>: assim decidiu quem dirige o programa. Pode pedir de novo, ou falar com uma pessoa se acha que é um engano.
   *[declined] Por enquanto não há vaga para você em <b>{ $name }</b>. Pode ver outros programas.
    }
enrolment-requests = 📋 Há pessoas que pedem vaga em programas. Este aviso chega uma vez por dia.
session-news-planned = { $count ->
    [one] <b>{ $name }</b> já tem data:
   *[other] <b>{ $name }</b> tem { $count } encontros novos. O primeiro:
    }
session-news-moved = Um encontro de <b>{ $name }</b> mudou.
    Antes: { $before }
    Agora:
session-news-cancelled = O encontro de <b>{ $name }</b> foi cancelado:
    { $when }
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
    [years_from_14] 14 a 17
    [years_from_18] 18 a 29
   *[years_from_30] 30 ou mais
    }
button-requests = Ver pedidos
error-programme-ages = Esse programa é para outra idade. Veja outros programas.

## A equipe: pedidos e encontros

requests = <b>📋 Pedidos</b>
    Toque em um para responder ou anotar uma permissão.
    .none = Não há pedidos para responder nem permissões para anotar.
request = <b>{ $alias }</b> pede vaga em <b>{ $name }</b>
    .age = Idade: { $band ->
        [years_under_14] menos de 14
        [years_from_14] 14 a 17
        [years_from_18] 18 a 29
       *[years_from_30] 30 ou mais
        }
    .asked = Pediu: { $moment }
    .state = { $state ->
        [requested] Sem resposta
        [waiting] Na lista, sem vaga
        [approved] Com vaga
        [declined] Recebeu um não
        [removed] A vaga foi retirada
       *[left] Saiu
        }
    .guardian = { $noted ->
        [yes] ✅ Permissão do responsável anotada
       *[no] ⚠️ Falta a permissão do responsável
        }
    .guardian-how = Anote quando tiver falado com a mãe, o pai ou o responsável. Antes disso não chegam datas.
sessions = <b>📅 Próximos encontros</b>
    Toque em um para mudar ou cancelar.
    .none = Não há encontros marcados.
session-card = <b>{ $name }</b>
    .series = É de uma série. O que mudar aqui vale só para este.
    .cancelled = ✖ Cancelado
session-ask = Cancelar este encontro?

    { $count ->
    [one] 1 pessoa é avisada.
   *[other] { $count } pessoas são avisadas.
    }
form-session = <b>📅 Novo encontro</b>
form-session-move = <b>📅 Mudar a hora: { $name }</b>
form-session-saved = { $count ->
    [one] ✅ Encontro guardado. Avisamos quem tem vaga ou pediu aviso.
   *[other] ✅ { $count } encontros guardados. Avisamos quem tem vaga ou pediu aviso.
    }
form-session-moved = ✅ Hora mudada. Avisamos quem tem vaga.
form-session-same = Já era a essa hora. Ninguém foi avisado.
form-ask-session-programme = De qual programa?
    .line = Programa: { $value }
form-ask-session-day = Que dia? Toque em um ou escreva dia e mês, como 24/12.
    .line = Dia: { $value }
form-ask-session-hour = A que hora começa? Toque em uma ou escreva, como 15:30.
    .line = Hora: { $value }
form-ask-session-place = Onde é? Escreva o lugar e como chegar.
    .line = Lugar: { $value }
button-request = { $alias } · { $name }
button-request-yes = ✅ Dar vaga
button-request-no = ✖ Não dar vaga
button-request-guardian = ✍️ Anotar permissão
button-sessions = 📅 Ver encontros
button-session = { $day }/{ $month } { $time } · { $name }
button-session-add = ➕ Novo encontro
button-session-move = 🕒 Mudar a hora
button-session-cancel = ✖ Cancelar o encontro
button-session-cancel-yes = Sim, cancelar e avisar
button-session-day = { $weekday ->
    [1] seg
    [2] ter
    [3] qua
    [4] qui
    [5] sex
    [6] sáb
   *[7] dom
    } { $day }/{ $month }
button-session-hour = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    }
toast-request-approved = Pronto, tem vaga. Avisamos a pessoa.
toast-request-queued = Está cheio: ficou na lista de espera. Avisamos a pessoa.
toast-request-declined = Pronto. Avisamos que por enquanto não há vaga.
toast-guardian-noted = Pronto, a permissão ficou anotada em seu nome.
toast-session-cancelled = Pronto, cancelado. Avisamos quem tem vaga.
error-session-past = Essa hora já passou. Escolha outra.
error-session-taken = Esse programa já tem encontro a essa hora. Escolha outra.
