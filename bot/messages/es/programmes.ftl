## Programas para jóvenes

programs = <b>Programas para jóvenes</b>
    ¿Qué le interesa?
    .none = Todavía no tengo programas en la lista.
programs-list = <b>Programas para jóvenes</b>
    Toque uno para ver qué se sabe de él.
    .page = Página { $page } de { $pages }
programme = <b>{ $name }</b>
    .status = No sé si este programa sigue abierto.
    .unconfirmed = Estos datos están sin confirmar.
    .who = Para: { $who }
    .ages = Edades: { $first } a { $last } años
    .clusters = Sectores: { $clusters }
    .dates = 📅 { $dates }
    .place = 📍 { $place }
    .signup = Inscripción: { $signup }
    .run-by = A cargo de: { $who }
    .missing = No tengo: { $missing }.
    .sessions = <b>Próximas sesiones</b>
    .waits = Le escribo por aquí cuando haya fechas.
programme-what = { $what }
programme-session = 📅 { $when } · { $place }
    .moved = 📅 { $when } · { $place } (cambió)
programme-state = { $state ->
    [requested] Usted pidió cupo. Todavía no le han respondido.
    [waiting] Está lleno. Usted está anotado por si sale alguien.
    [approved] Usted tiene cupo.
    [declined] La vez pasada no hubo cupo para usted.
    [removed] Usted ya no tiene cupo. Puede volver a pedirlo.
   *[left] Usted salió de este programa.
    }
    .guardian = Falta el permiso de su mamá, papá o acudiente. Lo anota quien dirige el programa.
programme-age = ¿Cuántos años tiene la persona que se va a inscribir?
    .why = Guardo el rango de edad y no la fecha. No pido nombre ni documento.
programme-minor = Para menores de 18 años hace falta el permiso de la mamá, el papá o el acudiente.
    .how = Esa persona habla con quien dirige el programa, que anota el permiso. Antes de eso no mando fechas ni recordatorios.
    .ask = ¿Pide cupo?
programme-asked = Listo, pidió cupo en <b>{ $name }</b>.
    .next = Todavía no tiene cupo: lo decide quien dirige el programa. Le respondo por aquí.
programme-told = Listo. Le escribo cuando haya fechas de <b>{ $name }</b>.
programme-leave = ¿Quiere salir de <b>{ $name }</b>?
    .more = Su cupo puede pasar a otra persona.
programme-left = Listo, ya no está en <b>{ $name }</b>.
sessions-mine = <b>Sus programas</b>
    .one = <b>{ $name }</b>
    .no-dates = Todavía sin fechas.
session-when = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
    } { $moment }
missing-dates = fechas
missing-place = lugar
missing-ages = edades
missing-clusters = sectores
programme-news = 🔔 Hay noticias de algo que usted pidió por este chat.
    Los detalles están más abajo, para que no se lean en la pantalla bloqueada. Abra el chat para verlos.
enrolment-news = { $state ->
    [approved] Ya tiene cupo en <b>{ $name }</b>.
    [waiting] <b>{ $name }</b> está lleno. Usted quedó anotado: si alguien sale, sigue quien se anotó primero.
    [removed] Usted ya no tiene cupo en <b>{ $name }</b>: así lo dejó quien dirige el programa. Puede volver a pedirlo, o hablar con una persona si cree que es un error.
   *[declined] Por ahora no hay cupo para usted en <b>{ $name }</b>. Puede ver otros programas.
    }
enrolment-requests = 📋 Hay personas que piden cupo en programas. Este aviso llega una vez al día.
session-news-planned = { $count ->
    [one] <b>{ $name }</b> ya tiene fecha:
   *[other] <b>{ $name }</b> tiene { $count } sesiones nuevas. La primera:
    }
session-news-moved = Una sesión de <b>{ $name }</b> cambió.
    Antes: { $before }
    Ahora:
session-news-cancelled = Se canceló la sesión de <b>{ $name }</b>:
    { $when }
dates-news = <b>{ $name }</b> ya tiene fechas. Usted pidió que le avisara.
button-programs = 🎓 Programas para jóvenes
button-programme = { $name }
button-interest = { $interest ->
    [work] 💼 Trabajo y oficios
    [art] 🎨 Arte y baile
    [sport] ⚽ Deporte
    [community] 🏘 Barrio
   *[all] Ver todos
    }
button-programs-before = ◂ Antes
button-programs-more = Más programas ▸
button-programs-other = Otros programas
button-enrol = ✍️ Inscribirme
button-tell-me = 🔔 Avisarme cuando haya fechas
button-enrol-yes = Sí, pedir cupo
button-not-now = Ahora no
button-leave-programme = Salir del programa
button-leave-yes = Sí, salir
button-leave-no = No, me quedo
button-my-sessions = 📅 Mis programas
button-years = { $band ->
    [years_under_14] Menos de 14
    [years_from_14] 14 a 17
    [years_from_18] 18 a 29
   *[years_from_30] 30 o más
    }
button-requests = Ver solicitudes
error-programme-ages = Ese programa es para otra edad. Mire otros programas.

## El equipo: solicitudes y sesiones

requests = <b>📋 Solicitudes</b>
    Toque una para responder o anotar un permiso.
    .none = No hay solicitudes por responder ni permisos por anotar.
request = <b>{ $alias }</b> pide cupo en <b>{ $name }</b>
    .age = Edad: { $band ->
        [years_under_14] menos de 14
        [years_from_14] 14 a 17
        [years_from_18] 18 a 29
       *[years_from_30] 30 o más
        }
    .asked = Pidió: { $moment }
    .state = { $state ->
        [requested] Sin responder
        [waiting] En lista, sin cupo
        [approved] Con cupo
        [declined] Se le dijo que no
        [removed] Se le quitó el cupo
       *[left] Salió
        }
    .guardian = { $noted ->
        [yes] ✅ Permiso del acudiente anotado
       *[no] ⚠️ Falta el permiso del acudiente
        }
    .guardian-how = Anótelo cuando haya hablado con la mamá, el papá o el acudiente. Antes no le llegan fechas.
sessions = <b>📅 Próximas sesiones</b>
    Toque una para cambiarla o cancelarla.
    .none = No hay sesiones programadas.
session-card = <b>{ $name }</b>
    .series = Es de una serie. Lo que cambie aquí vale solo para esta.
    .cancelled = ✖ Cancelada
session-ask = ¿Cancelar esta sesión?

    { $count ->
    [one] Se le avisa a 1 persona.
   *[other] Se les avisa a { $count } personas.
    }
form-session = <b>📅 Nueva sesión</b>
form-session-move = <b>📅 Cambiar la hora: { $name }</b>
form-session-saved = { $count ->
    [one] ✅ Sesión guardada. Se les avisa a quienes tienen cupo o pidieron aviso.
   *[other] ✅ { $count } sesiones guardadas. Se les avisa a quienes tienen cupo o pidieron aviso.
    }
form-session-moved = ✅ Hora cambiada. Se les avisa a quienes tienen cupo.
form-session-same = Ya estaba a esa hora. No se avisó a nadie.
form-ask-session-programme = ¿De qué programa?
    .line = Programa: { $value }
form-ask-session-day = ¿Qué día? Toque uno o escriba día y mes, como 24/12.
    .line = Día: { $value }
form-ask-session-hour = ¿A qué hora empieza? Toque una o escríbala, como 15:30.
    .line = Hora: { $value }
form-ask-session-place = ¿Dónde es? Escriba el sitio y unas señas.
    .line = Lugar: { $value }
button-request = { $alias } · { $name }
button-request-yes = ✅ Dar cupo
button-request-no = ✖ No dar cupo
button-request-guardian = ✍️ Anotar permiso
button-sessions = 📅 Ver sesiones
button-session = { $day }/{ $month } { $time } · { $name }
button-session-add = ➕ Nueva sesión
button-session-move = 🕒 Cambiar la hora
button-session-cancel = ✖ Cancelar la sesión
button-session-cancel-yes = Sí, cancelar y avisar
button-session-day = { $weekday ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
    } { $day }/{ $month }
button-session-hour = { $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
    }
toast-request-approved = Listo, tiene cupo. Le avisamos.
toast-request-queued = Está lleno: quedó anotado en la lista. Le avisamos.
toast-request-declined = Listo. Le avisamos que por ahora no hay cupo.
toast-guardian-noted = Listo, el permiso quedó anotado a su nombre.
toast-session-cancelled = Listo, cancelada. Se les avisa a quienes tienen cupo.
error-session-past = Esa hora ya pasó. Elija otra.
error-session-taken = Ese programa ya tiene sesión a esa hora. Elija otra.
