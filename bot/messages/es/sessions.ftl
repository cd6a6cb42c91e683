## Sesiones: los formularios del equipo

session-card-more = Dura { $minutes } minutos.
    .capacity = Cupo: { $people }
    .leader = La dirige: { $name }
    .point = Tiene punto en el mapa.
form-session-place = <b>📍 Cambiar el lugar: { $name }</b>
form-session-place-saved = ✅ Lugar cambiado. Se les avisa a quienes tienen cupo.
form-session-place-same = Ya era en ese lugar. No se avisó a nadie.
form-ask-session-sure = ¿{ $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
    }, seguro? A esa hora mucha gente duerme.
    .line = Hora confirmada: { $value }
form-ask-session-late = Las { $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
    } de ese día ya pasaron. Toque Atrás y elija otra hora.
form-ask-session-repeat = ¿Se repite?
    .line = Se repite: { $value }
form-ask-session-weekdays = ¿Qué días de la semana? Toque los que son y después Listo.
    .line = Días: { $value }
form-ask-session-weeks = ¿Durante cuánto tiempo? Toque o escriba el número de semanas.
    .line = Durante: { $value }
form-ask-session-holiday = El { $month ->
    [1] { $day } de enero
    [2] { $day } de febrero
    [3] { $day } de marzo
    [4] { $day } de abril
    [5] { $day } de mayo
    [6] { $day } de junio
    [7] { $day } de julio
    [8] { $day } de agosto
    [9] { $day } de septiembre
    [10] { $day } de octubre
    [11] { $day } de noviembre
   *[12] { $day } de diciembre
    } es festivo. ¿Hay sesión ese día?
form-ask-session-holidays = Son festivos: { $days }. ¿Hay sesión esos días?
    .line = Festivos: { $value }
form-ask-session-more = ¿Quiere poner más datos, como el cupo o cuánto dura?
    .line = Más datos: { $value }
form-ask-session-minutes = ¿Cuánto dura? Toque o escriba los minutos.
    .line = Dura: { $value }
form-ask-session-point = Mande la ubicación del sitio, o siga sin ella.
    .line = Mapa: { $value }
form-ask-session-capacity = ¿Para cuántas personas? Toque o escriba el número.
    .line = Cupo: { $value }
form-ask-session-leader = ¿Quién dirige la sesión?
    .line = La dirige: { $value }
button-session-place = 📍 Cambiar el lugar
button-session-sure = Sí, a esa hora
button-session-repeat = { $repeat ->
    [once] No, solo esta
    [weekly] Cada semana
    [fortnightly] Cada dos semanas
   *[days] Varios días por semana
    }
button-session-weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
    }
    .chosen = { $weekday ->
    [1] ✓ lunes
    [2] ✓ martes
    [3] ✓ miércoles
    [4] ✓ jueves
    [5] ✓ viernes
    [6] ✓ sábado
   *[7] ✓ domingo
    }
button-session-weeks = { $weeks } semanas
button-session-holidays = { $holidays ->
    [out] Sin los festivos
   *[keep] Sí, también en festivo
    }
button-session-more = { $more ->
    [no] No, así está bien
   *[yes] Sí, poner más
    }
button-session-minutes = { $minutes } minutos
button-session-no-point = Sin punto en el mapa
button-session-room = { $people } personas
button-session-no-limit = Sin límite
button-session-leader = { $name }
error-session-rule = No queda ninguna sesión con esos días. Cambie los días o las semanas.
error-session-rule-long = Así serían más de 60 sesiones. Quite días o elija menos semanas.
error-session-facilitator = Esa persona no puede dirigir la sesión. Elija otra.
