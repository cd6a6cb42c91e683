## For staff

card = <b>{ $urgency } · { $kind }</b> · { $code }
    .category = About: { $category }
    .where = 📍 { $where }
    .no-where = 📍 Barrio not known
    .place = Directions: { $place }
    .when = 🕒 { $moment } · { $happening }
    .when-now = 🕒 { $moment } · <b>{ $happening }</b>
    .received = 🕒 { $moment }
    .danger = ⚠️ <b>{ $danger }</b>
    .calm = Danger: { $danger }
    .reporter = 👤 Told by: { $alias }
    .nobody = 👤 Nobody to write to
    .follows = 📎 Below: { $media }
    .has = 📎 It has: { $media }
    .incomplete = ✂️ Incomplete report: they did not get to finish.
    .vital = 🚑 Make sure that { $emergency } was called. Do not go alone or go in where there is danger.
    .no-mediation = ⚖️ No mediation is offered here. { $law }
    .family = Do not warn or bring in the aggressor. Do not go to the house.
    .fallen = ⚡ Fallen post or loose cable: nobody goes near.
    .rest = <b>{ $code } … continued</b>
    .rest-place = <b>{ $code } … the directions continued</b>
why = Why it reached you: { $rank ->
    [holder] you look after this area.
    [backup] you are the backup of this area, and whoever comes first did not answer or is not there.
    [late] nobody of the area has answered.
    [direct] this matter goes straight to coordination.
    [given] coordination gave it to you.
    [looking] you opened it from the list.
    [no-where] it is not known which barrio it is in.
   *[no-gestor] this area has nobody to take it now.
    }
card-state = { $state ->
    [open] Nobody has taken it yet.
    [mine] ✋ You took it.
    [other] <b>{ $name }</b> took it.
    [gone] Somebody else has it.
   *[ended] ✅ Closed: { $outcome }
    }
    .way = 🚶 On the way.
    .talk = 💬 In a talk.
    .referred = 📨 Referred to { $services }.
    .asked = 📨 Waits for the person’s permission for { $services }.
card-again = { $reason ->
    [hot] 🔁 <b>Open again:</b> it has flared up.
    [neighbours] 🔁 <b>Open again:</b> the neighbourhood says nothing changed.
    [flared] 🔥 <b>It has flared up.</b>
   *[other] 🔁 <b>Open again.</b>
    }
alert-again = 🔁 <b>Nobody has taken this case.</b> You are told again ({ $number }).
news = 🔔 There is more about case <b>{ $code }</b>
media = Case { $code }
    .unknown = Case { $code }: they sent a file that I cannot show.
    .pin = Case { $code }: the point on the map
choose-service = Where do you refer it to?
choose-outcome = How did it end?
staff-welcome = Hello. You joined the team as <b>{ $role }</b>.
    .clusters = You look after: { $clusters }
    .backup = You are a backup: cases reach you when whoever comes first does not answer.
    .how = When there is a case, it reaches you here with buttons. Press “Received” to take it. Whoever told of it will know that you have it.
    .rules = Do not share what you read. If there is danger, call <b>{ $emergency }</b>.
    .waiting = { $count ->
    [0] No cases are waiting.
    [one] 1 case is waiting. It is on its way to you.
   *[other] { $count } cases are waiting. They are on their way to you.
    }
staff-welcome-more = { $role ->
    [coordinator] You also see the whole team and the programmes. Your commands: /tablero, /equipo, /invitar, /remisiones, /derechos, /difusion, /informe, /inscripciones, /sesiones, /recordatorios, /cifras.
    [auditor] Here you read what was done and the figures, without names or what people tell: /auditoria, /informe, /cifras.
   *[gestor] To note something of your own: /mediacion, /punto, /remision. If you will be away: /turno.
    }
staff-menu = Hello. Here are your cases.
invitation-made =
    Invitation for <b>{ $role }</b>:
    { $link }

    It works once and expires. Send it only to that person.
invitation-usage =
    Write the role and the area. For example:
    /invite gestor 4
    /invite gestor 4 backup
    /invite coordinator
