## Lembretes dos encontros

reminder = 🔔 Um lembrete de algo que você pediu por este chat.
    Os detalhes estão mais abaixo, para que não sejam lidos na tela bloqueada. Abra o chat para ver.
    .programme = <b>{ $name }</b>
    .when = { $day ->
        [today] 📅 Hoje, { $time }
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
answer-plan = ✅ Pronto. Hora de sair: { $time }
answer-moved = Esse encontro mudou depois daquela mensagem. Agora é assim:
answer-off = Esse encontro foi cancelado. Não há nada para responder:
answer-over = Esse encontro já passou. Não anotei nada:
answer-left = Você não tem vaga nesse programa, por isso não anotei nada.
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

## A equipe: como vão os lembretes

reminder-desk = <b>🔔 Lembretes de hoje</b>
    .none = Hoje não há lembretes.
    .bar = { $bar } { $share } %
    .waiting = ⏳ Por sair: { $count }
    .next = O próximo sai: { $moment }
    .sent = ✅ Saíram: { $count }
    .missed = 🕒 Perdidos: { $count }
    .by-pause = Deles, pela pausa: { $count }
    .failed = ⚠️ Não chegaram: { $count }
    .unknown = ❔ Não se sabe se chegaram: { $count }
    .unwanted = 🔕 Não querem, ou disseram que não podem: { $count }
    .missed-why = Perdido quer dizer que ficou tarde. Nenhum sai em hora errada.
    .unreachable = { $count ->
        [one] 🚫 A 1 pessoa com vaga não chega: bloqueou o chat.
       *[other] 🚫 A { $count } pessoas com vaga não chega: bloquearam o chat.
        }
    .paused = ⏸ <b>Em pausa</b> (desde { $moment }). Nenhum sai. Os que ficarem tarde são perdidos. Os alertas saem do mesmo jeito.
session-answers = 🙋 Vêm: { $coming } · Não podem: { $away } · Sem resposta: { $silent }
button-reminders-look = 🔄 Atualizar
button-reminders-hold = ⏸ Pausar
button-reminders-on = ▶️ Continuar
button-reminder-desk = 🔔 Ver lembretes
toast-reminders-held = Em pausa. Nenhum lembrete sai até alguém tocar em Continuar.
toast-reminders-on = Pronto, os lembretes continuam saindo.
form-bring = <b>🎒 O que levar: { $name }</b>
form-ask-bring = O que é preciso levar? Escreva em poucas palavras. Sai nos lembretes.
    .line = Levar: { $value }
form-bring-saved = { $count ->
    [one] ✅ Guardado para este encontro. Sai nos lembretes.
   *[other] ✅ Guardado para { $count } encontros: este e os seguintes da série. Sai nos lembretes.
    }
button-session-bring = 🎒 O que levar
button-bring-nothing = Nada
