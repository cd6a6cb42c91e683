## Mis reportes: cómo van, agregar algo, retirarlos

mine-line = { $line } ({ $moment })
    .joined = { $line } (usted se sumó { $moment })
mine-report = <b>{ $code }</b> · { $kind }
    .last = Último cambio: { $moment }
    .ended = Este reporte ya terminó. Si agrega algo, sale como un reporte nuevo que nombra a este.
    .joined = Usted se sumó a este reporte.
    .joined-ended = Este reporte ya terminó. Si sigue igual, repórtelo otra vez.
    .place = Del lugar, el equipo ve: <b>{ $precision }</b>.
    .wider = Puede mostrar más. Lo que ya vieron no se puede tapar.
mine-step = { $what ->
    [received] lo recibimos
    [alerted] se le avisó a una persona del equipo
    [taken] lo recibió { $name }
    [on-the-way] { $name } dijo que va en camino
    [contact] { $name } le escribió por aquí
    [referred] le pasaron los datos de un lugar
    [added] usted agregó algo
    [reopened] se volvió a abrir
    [withdrawn] usted lo retiró
    [joined] usted se sumó
    [seen] lo vieron dañado en el sitio
    [ordered] pidieron el arreglo
    [planned] anunciaron el arreglo para el { $date }
    [planned-until] anunciaron el arreglo para algún día hasta el { $date }
    [refused] dijeron que el arreglo no le corresponde al municipio
   *[closed] se cerró
    }
    .office = le pasaron los datos de { $office }
    .ended = se cerró: { $outcome }
    .line = • { $moment }: { $words }
mine-somebody = una persona del equipo
mine-add =
    Lo siguiente que mande se agrega a su reporte <b>{ $code }</b>.
    Puede escribir o mandar una foto, una nota de voz o el punto en el mapa.
mine-add-talking = Ahora está hablando con una persona. Escríbale a ella lo que quiera agregar.
mine-added = Listo, lo agregué a su reporte <b>{ $code }</b>.
mine-added-anew = Su reporte { $before } ya había terminado. Lo que mandó salió como un reporte nuevo: <b>{ $code }</b>.
mine-pin-far = Ese punto queda lejos de { $city } y no lo agregué. Puede mandar otro.
mine-withdraw =
    ¿Quiere retirar su reporte <b>{ $code }</b>?
    Si lo retira, se cierra y se le avisa a quien lo atiende. Lo escrito queda guardado.
mine-withdraw-decided =
    ¿Quiere retirar su reporte <b>{ $code }</b>?
    Por lo que contó, no se cierra solo: se le avisa al equipo y una persona decide.
mine-withdraw-neighbours =
    ¿Quiere retirar su reporte <b>{ $code }</b>?
    Otras personas reportaron lo mismo: para ellas el reporte sigue. A usted no le aviso más.
mine-withdrawn = Listo, retiró su reporte <b>{ $code }</b> y quedó cerrado.
    .more = Si vuelve a pasar, cuéntelo otra vez.
mine-withdrawn-decided = Anoté que quiere retirar su reporte <b>{ $code }</b>.
    .more = Sigue abierto hasta que una persona lo decida. Le puede escribir por aquí.
mine-withdrawn-neighbours = Listo, retiró su reporte <b>{ $code }</b>.
    .more = Sigue por las otras personas que reportaron lo mismo.
withdrawn = ↩ Quien avisó retiró el caso <b>{ $code }</b>.
    .closed = El caso quedó cerrado.
    .goes-on = No se cerró solo, por lo que cuenta. Alguien pudo obligar a retirarlo. Decida con la coordinación.
    .neighbours = El caso sigue: otras personas reportan lo mismo.
button-mine = { $code } · { $kind }
button-mine-add = ➕ Agregar algo
button-mine-done = Es todo
button-mine-see = 📄 Ver el reporte
button-mine-withdraw = ↩ Retirar mi reporte
button-mine-withdraw-yes = Sí, retirarlo
button-mine-withdraw-no = No, dejarlo
referrals-going = { $going ->
    [open] Tiene una remisión a una oficina que sigue abierta. ¿Todavía va a ir?
   *[bound] Lo que se le mandó a la oficina por ley sigue.
    }
button-mine-withdraw-not-going = Retirarlo, y no voy
button-mine-withdraw-going = Retirarlo, pero sí voy
mine-withdrawn-referrals = { $going ->
    [stopped] La remisión ya no vale. Si la oficina sabía de ella, se le dice que ya no va, sin decirle por qué.
    [open] La remisión a la oficina sigue: puede ir con su código. Para quitarla, toque «Mis remisiones».
   *[bound] Lo que se le mandó a la oficina por ley sigue.
    }
toast-mine-unknown = No encuentro ese reporte en este chat. Mire «Mis reportes».
toast-mine-ended = Ese reporte ya terminó o ya lo había retirado.
precision = { $value ->
    [barrio] solo el barrio
    [block] la cuadra
   *[exact] el punto exacto
    }
summary-place = El equipo ve del lugar: <b>{ $precision }</b>. Para cambiarlo, toque «Corregir».
mine-place = Listo. Del reporte { $code } el equipo ve ahora: <b>{ $precision }</b>.
card-place = { $precision ->
    [barrio] 📐 Quien avisa deja ver solo el barrio.
   *[block] 📐 El punto es aproximado, de una cuadra.
    }
button-precision = { $value ->
    [barrio] Ver solo el barrio
    [block] Ver la cuadra
   *[exact] Ver el punto exacto
    }
    .chosen = ✓ { $value ->
    [barrio] Ver solo el barrio
    [block] Ver la cuadra
   *[exact] Ver el punto exacto
    }
button-show = { $value ->
    [barrio] 📍 Mostrar solo el barrio
    [block] 📍 Mostrar la cuadra
   *[exact] 📍 Mostrar el punto exacto
    }
toast-mine-seen = El equipo ya vio más que eso, y lo visto no se puede tapar.
mine-wipe =
    ¿Borro este chat?
    Telegram me deja borrar los mensajes de las últimas 48 horas, los suyos y los míos. Lo de antes lo puede borrar usted en Telegram.
    .stays = Sus reportes siguen guardados para atenderlos, y lo que ya le llegó al equipo no se borra. Para que se borre lo que guardo de usted, toque «Borrar mis datos».
mine-wiped = Listo. Borré lo que Telegram me dejó borrar.
button-wipe = 🧹 Borrar este chat
button-wipe-yes = Sí, borrar el chat
talk-edited = <b>{ $name }</b> (corregido): { $text }
talk-idle = La conversación terminó: pasaron varias horas sin mensajes.
talk-too-late = Esto alcanzó a escribirlo cuando se cerraba el caso { $code }:
talk-late = La conversación ya había terminado: el reporte <b>{ $code }</b> se cerró. Guardé lo que mandó y se lo pasé a quien lo atendió. Si todavía hace falta algo, toque «Agregar algo».
talk-not-copied = Eso no lo puedo pasar. Mande texto, una foto, una nota de voz o su ubicación.
talk-lost = ⚠️ En el caso <b>{ $code }</b>, quien avisó escribió y no le llegó a { $name }. Lo guardé en el caso. Mire si otra persona debe tomarlo.
