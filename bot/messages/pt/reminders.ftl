## Lembretes dos encontros

reminder = 🔔 Um lembrete de algo que você pediu por este chat.
    Os detalhes estão mais abaixo, para que não sejam lidos na tela bloqueada. Abra o chat para ver.
    .programme = <b>{ $name }</b>
    .when = { $day ->
        [today] 📅 Hoje às { $time }
        [tomorrow] 📅 Amanhã, { $when }
       *[other] 📅 { $when }
        }
    .where = 📍 { $place }
    .bring = 🎒 Leve: { $bring }
    .kept = Seu lugar está guardado. Se não puder vir, avise: assim sabemos com quantas pessoas contar.
    .waited-for = Seu lugar está guardado. Há gente esperando vaga: se não puder vir, avise.
    .tell = Se não puder vir, avise: assim sabemos com quantas pessoas contar.
    .said = ✅ Você disse que vem. Se algo mudou, toque em “Não posso”.
    .ask = Você vem?
answer-coming = ✅ Pronto, anotei que você vem:
    .changed = ✅ Mudado: antes você tinha dito que não podia. Agora anotei que vem:
    .plan = A que horas você sai para chegar? Quem pensa nisso antes chega com mais facilidade.
answer-not-coming = Pronto, anotei que você não pode vir. Obrigado por avisar.
    .changed = Mudado: antes você tinha dito que vinha. Agora anotei que não pode:
    .next = O seguinte é { $when }. Aviso antes.
    .way = Se algo impede que venha, pode contar a uma pessoa.
answer-plan = ✅ Pronto: você sai às { $time }.
answer-moved = Esse encontro mudou depois daquela mensagem. Agora é assim:
answer-off = Esse encontro foi cancelado. Não há nada para responder:
answer-over = Esse encontro já passou. Não anotei nada:
answer-left = Você não tem vaga nesse programa, por isso não anotei nada.
answer-none = Não vejo encontros seus por agora, por isso não anotei nada.
answer-which = { $coming ->
    [yes] A qual você vem?
   *[no] A qual você não pode vir?
    }
reminder-times = Quando quer que eu avise?
    .now = Agora: { $when }.
    .off = Você pediu para não receber lembretes. Se quiser de novo, escolha quando.
reminder-times-set = Pronto. Aviso { $when } de cada encontro.
reminders-on = Pronto, aviso de novo: { $when } de cada encontro.
reminders-off = Pronto, não mando mais lembretes. Se um encontro mudar ou for cancelado, aviso mesmo assim.
before = { $when } antes
before-days = { $count ->
    [one] 1 dia
   *[other] { $count } dias
    }
before-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
    }
session-answer = { $answer ->
    [coming] ✅ Disse que vem
   *[not_coming] ✖ Disse que não pode
    }
button-coming = ✅ Vou
button-not-coming = ✖ Não posso
button-coming-on = ✅ Vou em { $day }
button-not-coming-on = ✖ Não posso em { $day }
button-session-of = { $name }
button-leaves-at = 🚶 { $time }
button-reminder-times = ⏰ Mudar hora do aviso
button-reminder-choice = { $when }
button-no-reminders = 🔕 Sem mais avisos
button-reminders-again = 🔔 Avisar de novo
