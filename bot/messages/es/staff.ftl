## Para el equipo

card = <b>{ $urgency } · { $kind }</b> · { $code }
    .category = Tema: { $category }
    .where = 📍 { $where }
    .no-where = 📍 No se sabe el barrio
    .place = Señas: { $place }
    .when = 🕒 { $moment } · { $happening }
    .when-now = 🕒 { $moment } · <b>{ $happening }</b>
    .received = 🕒 { $moment }
    .danger = ⚠️ <b>{ $danger }</b>
    .calm = Peligro: { $danger }
    .reporter = 👤 Avisa: { $alias }
    .nobody = 👤 Sin persona a quien escribirle
    .follows = 📎 Abajo: { $media }
    .has = 📎 Tiene: { $media }
    .incomplete = ✂️ Reporte incompleto: no alcanzó a terminar.
    .vital = 🚑 Confirme que llamaron al { $emergency }. No vaya solo ni entre donde hay peligro.
    .no-mediation = ⚖️ Aquí no se ofrece mediación. { $law }
    .family = No avise ni reúna a quien agrede. No vaya a la casa.
    .fallen = ⚡ Poste o cable suelto: nadie se acerque.
    .rest = <b>{ $code } … sigue</b>
    .rest-place = <b>{ $code } … siguen las señas</b>
why = Por qué le llegó: { $rank ->
    [holder] usted atiende este sector.
    [backup] usted es suplente de este sector, y quien va primero no respondió o no está.
    [late] nadie del sector ha respondido.
    [direct] este tema va directo a coordinación.
    [given] la coordinación se lo dio a usted.
    [looking] usted lo abrió desde la lista.
    [no-where] no se sabe de qué barrio es.
   *[no-gestor] este sector no tiene quien reciba ahora.
    }
card-state = { $state ->
    [open] Nadie lo ha tomado todavía.
    [mine] ✋ Lo tomó usted.
    [other] Lo tomó <b>{ $name }</b>.
    [gone] Lo tiene otra persona.
   *[ended] ✅ Cerrado: { $outcome }
    }
    .way = 🚶 En camino.
    .talk = 💬 En conversación.
    .referred = 📨 Remitido a { $services }.
    .asked = 📨 Falta el permiso de la persona para { $services }.
card-again = { $reason ->
    [hot] 🔁 <b>Se abrió otra vez:</b> volvió a calentarse.
    [neighbours] 🔁 <b>Se abrió otra vez:</b> en el barrio dicen que sigue igual.
    [flared] 🔥 <b>Volvió a calentarse.</b>
   *[other] 🔁 <b>Se abrió otra vez.</b>
    }
alert-again = 🔁 <b>Nadie ha tomado este caso.</b> Se avisa otra vez ({ $number }).
news = 🔔 Hay más información del caso <b>{ $code }</b>
media = Caso { $code }
    .unknown = Caso { $code }: mandó un archivo que no puedo mostrar.
    .pin = Caso { $code }: el punto en el mapa
choose-service = ¿A dónde lo remite?
choose-outcome = ¿Cómo terminó?
staff-welcome = Hola. Entró al equipo como <b>{ $role }</b>.
    .clusters = Atiende: { $clusters }
    .backup = Entra como suplente: le llega cuando quien va primero no responde.
    .how = Cuando haya un caso, le llega aquí con botones. Toque «Recibido» para tomarlo. La persona que avisó sabrá que usted lo tiene.
    .rules = No comparta lo que lee. Si hay peligro, llame al <b>{ $emergency }</b>.
    .waiting = { $count ->
    [0] No hay casos esperando.
    [one] Hay 1 caso esperando. Ya le llega.
   *[other] Hay { $count } casos esperando. Ya le llegan.
    }
staff-welcome-more = { $role ->
    [coordinator] También ve a todo el equipo y los programas. Sus órdenes: /tablero, /equipo, /invitar, /remisiones, /derechos, /difusion, /informe, /inscripciones, /sesiones, /recordatorios, /cifras.
    [auditor] Aquí lee qué se hizo y las cifras, sin nombres ni lo que cuenta la gente: /auditoria, /informe, /cifras.
   *[gestor] Para anotar algo suyo: /mediacion, /punto, /remision. Si no va a estar: /turno.
    }
staff-menu = Hola. Aquí están sus casos.
invitation-made =
    Invitación para <b>{ $role }</b>:
    { $link }

    Sirve una sola vez y vence. Mándela solo a esa persona.
invitation-usage =
    Escriba el rol y el sector. Por ejemplo:
    /invitar gestor 4
    /invitar gestor 4 respaldo
    /invitar coordinadora
