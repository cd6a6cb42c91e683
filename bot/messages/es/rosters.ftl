## Listas de los programas

rosters = <b>👥 Por programa</b>
    Cuántos tienen cupo, y con ✋ cuántos lo piden.
roster = <b>👥 { $name }</b>
    .taken = Con cupo: { $count }
    .taken-of = Con cupo: { $count } de { $places }
    .of = { $count } de { $places }
    .asked = Por responder: { $count }
    .waiting = Anotados sin cupo: { $count }
    .no-capacity = Los datos de la ciudad no dicen cuántos cupos hay: nadie queda anotado sin cupo.
roster-list = <b>{ $list ->
    [req] Por responder
    [in] Con cupo
   *[wait] Anotados sin cupo, en orden
    }</b> · { $name }
    .sector = Solo sector: { $name }
    .none = Nadie por ahora.
roster-line = { $number }. <b>{ $alias }</b> · { $facts }
    .guardian = ⚠️ falta el permiso
    .unreached = 📵 no le llegan mensajes
    .since = desde { $moment }
roster-sector = ¿Qué sector quiere ver de { $name }?
roster-all = ¿Dar cupo en <b>{ $name }</b> a todos los que lo piden ({ $count })?
    .sector = Solo los del sector { $name }.
    .full = Cupos libres: { $free }. Los demás ({ $rest }) quedan anotados, en el orden en que pidieron.
request-of = <b>{ $alias }</b> · { $name }
request-sector = Sector: { $name }
request-in-line = Turno, si se libera un cupo: { $place }
request-unreached = 📵 No le llegan mensajes: bloqueó el asistente.
request-out = ¿Quitarle el cupo en <b>{ $name }</b> a <b>{ $alias }</b>? Se le avisa, sin decir por qué. Puede volver a pedirlo.
    .next = El cupo pasa a quien lleva más tiempo anotado, y se le avisa.
button-rosters = 👥 Listas por programa
button-roster = 👥 Ver el programa
button-roster-one = { $name } · { $taken }
    .asked = { $name } · { $taken } · ✋{ $asked }
button-roster-list = { $list ->
    [req] Por responder
    [in] Con cupo
   *[wait] Anotados sin cupo
    }
button-roster-person = { $alias }
button-roster-poster = 📄 Afiche y enlace
button-roster-sector = Ver un sector
button-roster-everybody = Todos
button-roster-all = ✅ Dar cupo a todos
button-roster-all-yes = Sí, dar cupo y avisar
button-request-out = ✖ Quitar el cupo
button-request-out-yes = Sí, quitar y avisar
toast-request-removed = Listo, ya no tiene cupo. Le avisamos.
toast-roster-all = Listo. Les avisamos.
