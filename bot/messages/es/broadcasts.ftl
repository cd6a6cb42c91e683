## Mensajes de la coordinación a muchas personas

broadcast = 📣 <b>Mensaje de { $strategy }</b>
    .off = Si no quiere más mensajes así, toque el botón de abajo. Lo de sus reportes o casos le sigue llegando.
broadcast-preview = { $count ->
    [one] Arriba está tal como sale. Le llega a <b>1 persona</b>. No se traduce.
   *[other] Arriba está tal como sale. Le llega a <b>{ $count } personas</b>. No se traduce.
    }
broadcast-progress = { $state ->
    [sending] <b>📣 Enviando</b>
    [night] <b>🌙 Sale desde las { $hour }</b>
    [stopped] <b>⏹ Detenido. Lo que faltaba no sale</b>
   *[done] <b>✅ Enviado</b>
    }
    Salieron: { $sent } · No llegaron: { $failed } · Faltan: { $left }
form-broadcast = <b>Mensaje para muchas personas</b>
form-broadcast-saved = Abajo está cómo se ve.
form-ask-broadcast-who = ¿Para quién es?
    .line = Para: { $value }
form-ask-broadcast-clusters = ¿De qué sectores? Toque uno o varios.
    .line = Sectores: { $value }
form-ask-broadcast-programme = ¿De qué programa? Le llega a quien tiene cupo; a menores, solo con permiso anotado.
    .line = Programa: { $value }
form-ask-broadcast-text = Escriba el mensaje, máximo 1000 letras. Sale tal cual: no se traduce. No diga nombres ni casos.
    .line = { $value }
button-broadcast-who = { $who ->
    [all] Todos los gestores
    [gestores] Gestores de un sector
    [programme] 🎓 Quienes tienen cupo
   *[reporters] Quienes avisaron (90 días)
    }
button-broadcast-cluster = { $on ->
    [yes] ✓ { $number } · { $name }
   *[no] { $number } · { $name }
    }
button-broadcast-send = 📣 Enviar
button-broadcast-drop = Cancelar
button-broadcast-stop = ⏹ Detener
button-broadcast-off = 🔕 No recibir más mensajes así
button-broadcast-on = 🔔 Volver a recibir
toast-broadcast-begun = Listo, empieza a salir.
toast-broadcast-later = Listo. Empieza a salir por la mañana: de noche no se le escribe a la gente.
toast-broadcast-dropped = Listo, ese mensaje no sale.
toast-broadcast-stopped = Listo, se detuvo. Lo que faltaba no sale.
toast-broadcast-off = Listo. No le mandamos más mensajes así.
toast-broadcast-on = Listo. Vuelve a recibir mensajes.
toast-all-on = Listo. Vuelve a recibir mensajes y recordatorios.
error-broadcast-nobody = No hay a quién mandarlo.
error-broadcast-few = Son menos de 5 personas. Así se podría saber quién avisó. Elija más sectores.
error-broadcast-gone = Ese mensaje ya se envió, se canceló o es de hace más de un día.
