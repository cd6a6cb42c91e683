## Preguntas a su tiempo, resumen de la mañana e informe

ask-calm = 🕊️ <b>{ $code }</b> · { $kind }
    .question = ¿Sigue tranquilo?
    .closed = Este caso ya se cerró. ¿Sigue tranquilo?
    .instead = Se le pregunta a usted porque quien lo lleva no está.
ask-neighbour = Una pregunta sobre el aviso <b>{ $code }</b>:
    .calm = Nos dicen que se calmó. ¿Ya está tranquilo?
    .mended = Nos dicen que ya se arregló. ¿Ya quedó arreglado?
    .settled = Nos dicen que ya se resolvió. ¿Ya está bien?
neighbour-yes = Gracias por contestar. Queda anotado.
neighbour-no = Gracias por decirlo. El reporte se abrió otra vez y queda con el equipo. Si alguien corre peligro, llame al <b>{ $emergency }</b>.
neighbour-unknown = Gracias por contestar. No pasa nada si no sabe.
reopened = { $reason ->
    [hot] 🔁 El caso <b>{ $code }</b> se abrió otra vez: volvió a calentarse.
    [neighbours] 🔁 El caso <b>{ $code }</b> se abrió otra vez: en el barrio dicen que sigue igual.
   *[other] 🔁 El caso <b>{ $code }</b> se abrió otra vez.
    }
reignited = 🔥 El caso <b>{ $code }</b> volvió a calentarse.
    .holder = Lo tiene <b>{ $name }</b>.
morning = { $count ->
    [0] ☀️ Buenos días. No tiene casos abiertos.
    [one] ☀️ Buenos días. Tiene 1 caso abierto:
   *[other] ☀️ Buenos días. Tiene { $count } casos abiertos:
    }
    .urgency = { $urgency }: { $count }
    .checks = { $count ->
    [one] Hay 1 pregunta sin contestar sobre si todo sigue tranquilo.
   *[other] Hay { $count } preguntas sin contestar sobre si todo sigue tranquilo.
    }
    .referrals = { $count ->
    [one] Hay 1 remisión por mirar: /remisiones
   *[other] Hay { $count } remisiones por mirar: /remisiones
    }

button-calm = 🕊️ Sigue tranquilo
button-hot = 🔥 Volvió a calentarse
button-check-yes = Sí
button-check-no = No
button-check-unknown = No sé

toast-calm = Anotado: sigue tranquilo.
toast-hot = Anotado. El caso subió de urgencia.
toast-thanks = Gracias por contestar.
toast-answered = Ya se había contestado.
error-check-over = Esa pregunta ya no cuenta: el caso cambió.
