## Turnos y ausencias del equipo

duty = <b>Turno de { $name }</b>
    .first = Va primero en: { $clusters }.
    .backup = Suplente en: { $clusters }.
    .role = Función: { $role }.
    .here = { $hours ->
    [always] ✅ En turno: le llegan los avisos.
    [duty] ✅ En turno: le llegan los avisos.
   *[night] ✅ Presente, fuera de horas de turno. Lo que puede esperar no pasa a quien sigue hasta el próximo turno.
    }
    .away = 🌙 Ausente hasta { $moment }. Los avisos nuevos van a quien sigue.
    .held = { $count ->
    [one] Tiene 1 caso tomado. Ese no cambia de manos con la ausencia: la coordinación lo puede pasar.
   *[other] Tiene { $count } casos tomados. Esos no cambian de manos con la ausencia: la coordinación los puede pasar.
    }
    .nobody-else = { $who ->
    [self] ⚠️ Sin usted no queda nadie presente en coordinación. Lo que nadie tome se queda esperando.
   *[other] ⚠️ Sin esta persona no queda nadie presente en coordinación. Lo que nadie tome se queda esperando.
    }
    .ask = Si se va a ausentar, diga hasta cuándo:
duty-date =
    Escriba /turno y el día en que vuelve. Por ejemplo:
    /turno 24/12

button-away = { $until ->
    [tomorrow] 🌙 Hasta mañana 6 a. m.
    [three] 🌙 3 días
    [week] 🌙 1 semana
   *[fortnight] 🌙 2 semanas
    }
button-is-back = { $who ->
    [self] ☀️ Ya volví
   *[other] ☀️ Ya volvió
    }
button-other-date = 📅 Otra fecha

toast-away = Anotado. Los avisos nuevos van a quien sigue.
toast-back = Listo. Los avisos vuelven a llegar.
error-leave-too-long = Elija un día que todavía no haya llegado, de aquí a seis meses.
error-unknown-staff = Esa persona ya no está activa en el equipo.
