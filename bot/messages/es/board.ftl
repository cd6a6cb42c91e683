## Tablero de la coordinación, equipo y límites

board = <b>Tablero</b> · { $moment }
    Casos abiertos: { $count }
    .list = { $list }: <b>{ $count }</b>
    .title = <b>{ $title }</b> ({ $count })
    .empty = Aquí no hay nada.
board-list = { $list ->
    [untaken] 🔔 Sin tomar
    [late] ⏰ Atrasados
    [nobody] 🚨 Sin nadie
    [kept] 🗂 Guardados sin avisar
    [coordination] coordinación
   *[no-cluster] Sin sector
    }
board-cluster = Sector { $number } · { $name }
board-sectors = { $count ->
    [one] sector { $numbers }
   *[other] sectores { $numbers }
    }
board-case = <b>Cómo va:</b> { $standing }.
    .told = Les llegó a: { $names }.
    .away = 🌙 Quien lo tiene está ausente.
    .nobody = 🚨 Este caso no lo tiene nadie a quien se le pueda escribir. Déselo a alguien.
    .kept = { $why ->
    [silenced] 🗂 Guardado sin avisar: quien reporta está en silencio.
   *[too_many] 🗂 Guardado sin avisar: la misma persona mandó muchos reportes seguidos.
    }
    .silenced = 🔕 Quien reporta está en silencio. Lo que pone en peligro una vida sí pasa.
board-pick = ¿A quién le da el caso <b>{ $code }</b>? Primero va la gente del sector.
    .nobody = En este momento no hay a quién dárselo.
hush =
    <b>¿Poner en silencio a { $alias }?</b>

    Lo que mande queda guardado y se ve en el tablero, pero no le suena a nadie. A la persona se le dice que alguien lo mira más tarde.
    Lo que pone en peligro una vida pasa siempre. Se puede quitar cuando quiera.
holder-gone = 📵 <b>{ $name }</b> bloqueó el asistente y tenía el caso <b>{ $code }</b>.
    .told = Ya se le avisó a: { $names }.
    .nobody = No hay a quién avisarle ahora. Déselo a alguien.
given-away = La coordinación le pasó el caso <b>{ $code }</b> a { $name }. Usted ya no tiene que hacer nada en él.
flag-many = 🗂 <b>{ $alias }</b> ya mandó { $count } reportes en { $minutes } minutos. Los que siguen quedan guardados y no le suenan a nadie. Mire el { $code } y decida.
flag-false = ⚠️ Van { $count } casos de <b>{ $alias }</b> cerrados como falsos en { $days } días. El último es el { $code }. No se bloqueó a nadie: decida usted.
receipt-held = Quedó guardado. Todavía no le llega a quien atiende el sector: una persona de la coordinación lo mira más tarde. Si alguien corre peligro, llame ya al <b>{ $emergency }</b> y cuéntelo aquí.
team = <b>Equipo</b>: { $count ->
    [one] 1 persona
   *[other] { $count } personas
    }
    .one = <b>{ $name }</b>
    .suspended = ⛔ Sin acceso desde { $moment }
    .blocked = 📵 Bloqueó el asistente: no le llega nada.
    .held = Casos tomados: { $count }
team-ask = <b>¿Quitarle el acceso a { $name }?</b>
    .more = { $count ->
    [0] Sus botones y órdenes dejan de servir al instante.
    [one] Sus botones y órdenes dejan de servir al instante. El caso que tiene pasa a quien sigue.
   *[other] Sus botones y órdenes dejan de servir al instante. Los { $count } casos que tiene pasan a quien sigue.
    }
staff-suspended = La coordinación le quitó el acceso de equipo. Sus casos pasaron a otras personas. Si cree que es un error, hable con la coordinación.
staff-resumed = Ya tiene otra vez el acceso de equipo. Los avisos le vuelven a llegar.
card-suspended = Caso { $code }: pasó a otra persona.
why-you = <b>Caso { $code }</b>
    .given = La coordinación se lo dio a usted.
    .late = Quien iba antes no lo recibió en { $minutes } minutos.
    .undeliverable = A quien iba antes no se le pudo entregar el mensaje.
    .leave = Quien iba antes se ausentó.
    .suspended = Quien iba antes ya no está en el equipo.
    .waiting = Estaba esperando a que hubiera alguien.
    .let_go = Estaba guardado y la coordinación lo dejó pasar.
    .away = { $count ->
    [one] 🌙 Una persona que iba antes está ausente.
   *[other] 🌙 { $count } personas que iban antes están ausentes.
    }
    .border = El barrio queda entre { $clusters }. Por eso les llega a los dos lados.
    .rule = La regla de la ciudad para «{ $kind }», { $urgency }: va primero a { $people }. <i>({ $rule })</i>
    .no-rule = La regla con que se repartió ya no está en los datos de la ciudad.
why-person = { $who ->
    [gestor] quien atiende el sector
    [backup] suplente
   *[coordinator] coordinación
    }

button-why = ❔ ¿Por qué me llegó?
button-board = 📊 Tablero
button-board-list = { $list ->
    [untaken] 🔔 Sin tomar
    [late] ⏰ Atrasados
    [nobody] 🚨 Sin nadie
    [kept] 🗂 Guardados
   *[no-cluster] Sin sector
    }
button-cluster = Sector { $number }
button-refresh = 🔄 Actualizar
button-give = 👥 Dárselo a alguien
button-let-go = 📤 Dejarlo pasar
button-silence = 🔕 Poner en silencio
button-silence-yes = 🔕 Sí, poner en silencio
button-unsilence = 🔔 Quitar el silencio
button-person-of-team = { $name } · { $duty }
button-see-case = Ver el caso
button-team = 👥 Equipo
button-leave-of = 🌙 Ausencia
button-suspend = ⛔ Quitar el acceso
button-suspend-yes = ⛔ Sí, quitarlo
button-resume = ✅ Devolver el acceso

toast-given = Listo. Ya le llega a esa persona.
toast-let-go = Listo. Ya le llega a quien sigue.
toast-silenced = Listo. Lo que mande queda guardado sin avisar.
toast-unsilenced = Listo. Lo que estaba guardado ya sale.
toast-suspended = Listo. Ya no tiene acceso.
toast-already-suspended = Ya no tenía acceso.
toast-resumed = Listo. Tiene acceso otra vez.
toast-already-there = Ya tenía acceso.
error-case-changed = El caso cambió de manos mientras tanto. Toque «Actualizar» y mire otra vez.
error-not-there = Esa persona no lo puede tomar ahora. Elija a otra.
error-last-coordinator = Es la única persona de coordinación. Invite primero a otra.
error-nobody-to-silence = En este caso no hay a quién poner en silencio.
