## Recordatorios de las sesiones

reminder = 🔔 Le recuerdo algo que usted pidió por este chat.
    Los detalles están más abajo, para que no se lean en la pantalla bloqueada. Abra el chat para verlos.
    .programme = <b>{ $name }</b>
    .when = { $day ->
        [today] 📅 Hoy, { $time }
        [tomorrow] 📅 Mañana, { $when }
       *[other] 📅 { $when }
        }
    .where = 📍 { $place }
    .bring = 🎒 Lleve: { $bring }
    .kept = Su cupo está guardado. Si no puede venir, avísenos: así sabemos con cuántas personas contar.
    .waited-for = Su cupo está guardado. Hay gente esperando cupo: si no puede venir, avísenos.
    .tell = Si no puede venir, avísenos: así sabemos con cuántas personas contar.
    .said = ✅ Usted dijo que viene. Si algo cambió, toque «No puedo».
    .ask = ¿Viene?
answer-coming = ✅ Listo, anoté que viene:
    .changed = ✅ Cambiado: antes había dicho que no podía. Ahora anoté que viene:
    .plan = ¿A qué hora sale para llegar? Quien lo piensa antes llega más fácil.
answer-not-coming = Listo, anoté que no puede venir. Gracias por avisar.
    .changed = Cambiado: antes había dicho que venía. Ahora anoté que no puede:
    .next = La siguiente es el { $when }. Le aviso antes.
    .way = Si algo le impide venir, puede contárselo a una persona.
answer-plan = ✅ Listo. Hora de salida: { $time }
answer-moved = Esa sesión cambió después de ese mensaje. Ahora es así:
answer-off = Esa sesión se canceló. No hay nada que responder:
answer-over = Esa sesión ya pasó. No anoté nada:
answer-left = Usted no tiene cupo en ese programa, así que no anoté nada.
answer-which = { $coming ->
    [yes] ¿A cuál viene?
   *[no] ¿A cuál no puede venir?
    }
reminder-times = ¿Cuándo quiere que le avise?
    .now = Ahora: { $when }.
    .off = Usted pidió no recibir recordatorios. Si los quiere otra vez, escoja cuándo.
reminder-times-set = Listo. Le aviso { $when } de cada sesión.
reminders-on = Listo, le aviso otra vez: { $when } de cada sesión.
reminders-off = Listo, no le mando más recordatorios. Si una sesión cambia o se cancela, sí le aviso.
before = { $when } antes
before-days = { $count ->
    [one] 1 día
   *[other] { $count } días
    }
before-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
    }
session-answer = { $answer ->
    [coming] ✅ Dijo que viene
   *[not_coming] ✖ Dijo que no puede
    }
button-coming = ✅ Voy
button-not-coming = ✖ No puedo
button-coming-on = ✅ Voy el { $day }
button-not-coming-on = ✖ No puedo el { $day }
button-session-of = { $name }
button-leaves-at = 🚶 { $time }
button-reminder-times = ⏰ Cambiar hora de aviso
button-reminder-choice = { $when }
button-no-reminders = 🔕 No más avisos
button-reminders-again = 🔔 Avisarme otra vez

## El equipo: cómo van los recordatorios

reminder-desk = <b>🔔 Recordatorios de hoy</b>
    .none = Hoy no hay recordatorios.
    .bar = { $bar } { $share } %
    .waiting = ⏳ Por salir: { $count }
    .next = Sale el próximo: { $moment }
    .sent = ✅ Salieron: { $count }
    .missed = 🕒 Perdidos: { $count }
    .by-pause = De ellos, por la pausa: { $count }
    .failed = ⚠️ No llegaron: { $count }
    .unknown = ❔ No se sabe si llegaron: { $count }
    .unwanted = 🔕 No los quieren, o dijeron que no pueden: { $count }
    .missed-why = Perdido quiere decir que se hizo tarde. Ya no se manda: sería a mala hora.
    .unreachable = { $count ->
        [one] 🚫 A 1 persona con cupo no le llega: bloqueó el chat.
       *[other] 🚫 A { $count } personas con cupo no les llega: bloquearon el chat.
        }
    .paused = ⏸ <b>En pausa</b> (desde { $moment }). No sale ninguno. Los que se hagan tarde quedan perdidos. Las alertas salen igual.
session-answers = 🙋 Van: { $coming } · No pueden: { $away } · Sin responder: { $silent }
button-reminders-look = 🔄 Actualizar
button-reminders-hold = ⏸ Pausar
button-reminders-on = ▶️ Seguir
button-reminder-desk = 🔔 Ver recordatorios
toast-reminders-held = En pausa. No sale ningún recordatorio hasta que alguien toque Seguir.
toast-reminders-on = Listo, los recordatorios siguen saliendo.
form-bring = <b>🎒 Qué llevar: { $name }</b>
form-ask-bring = ¿Qué hay que llevar? Escríbalo corto. Sale en los recordatorios.
    .line = Llevar: { $value }
form-bring-saved = { $count ->
    [one] ✅ Guardado para esta sesión. Sale en los recordatorios.
   *[other] ✅ Guardado para { $count } sesiones: esta y las que siguen de la serie. Sale en los recordatorios.
    }
button-session-bring = 🎒 Qué llevar
button-bring-nothing = Nada
