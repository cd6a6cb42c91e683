## Luces y daños del barrio: el mismo reporte, el arreglo, los vecinos

ask-inside = ¿La luz está en la calle o dentro de un conjunto cerrado?
ask-same = <b>Ya hay un reporte parecido</b>
    .fault = { $kind }: { $fault }
    .where = Lugar: { $where }
    .near = A menos de { $metres } metros del punto que usted mandó
    .words = En el mismo sitio que usted escribió
    .when = { $days ->
    [0] Lo avisaron hoy
    [1] Lo avisaron ayer
   *[other] Lo avisaron hace { $days } días
    }
    .ask = ¿Es el mismo? Si lo es, queda sumado y le aviso cuando haya novedades.
button-inside = { $value ->
    [street] En la calle
    [complex] Dentro de un conjunto
   *[unknown] No sé
    }
button-same = { $value ->
    [yes] Sí, es el mismo
   *[no] No, es otro
    }
joined = ✅ Listo: queda sumado al reporte <b>{ $code }</b>.
    .own = ✅ Ese reporte ya es suyo: <b>{ $code }</b>. Añadí lo que contó.
    .count = Con usted ya son { $count } personas.
    .next = Cuando haya novedades del arreglo, se lo digo por aquí.
    .leave = Si no quiere avisos del reporte { $code }, toque el botón.
    .other = { $kind ->
    [environment] Si el suyo es otro daño, también puede decirlo: sale como un reporte aparte.
   *[dark_spot] Si la suya es otra, también puede decirlo: sale como un reporte aparte.
    }
button-no-more = 🔕 Ya no me avise
button-other-light = { $kind ->
    [environment] ↔ Es otro daño
   *[dark_spot] 💡 Es otra luz
    }
mine-other = { $kind ->
    [environment] ¿El suyo es otro daño, distinto al del reporte <b>{ $code }</b>?
   *[dark_spot] ¿La suya es otra luz, distinta a la del reporte <b>{ $code }</b>?
    }
    .more = Si dice que sí, lo que usted contó sale como un reporte aparte, con su propio código.
button-other-light-yes = { $kind ->
    [environment] Sí, es otro daño
   *[dark_spot] Sí, es otra luz
    }
button-other-light-no = { $kind ->
    [environment] No, es el mismo
   *[dark_spot] No, es la misma
    }
parted = ↔ Una de las personas que reportan lo del caso <b>{ $code }</b> dice que lo suyo es otro daño. Salió como el caso <b>{ $other }</b>, y lo que ella contó ya no está en { $code }.
toast-mine-parted = Eso ya salió aparte, o no lo tengo guardado. Mire «Mis reportes» o repórtelo otra vez.
spot-ordered = 🛠 Novedad del reporte { $code }: ya pidieron el arreglo.
    .service = Se le pidió a: { $service }.
    .next = Cuando digan una fecha, se la cuento por aquí.
spot-planned = { $day ->
    [today] 📅 Novedad del reporte { $code }: anuncian el arreglo para hoy, { $date }.
    [tomorrow] 📅 Novedad del reporte { $code }: anuncian el arreglo para mañana, { $date }.
    [week] 📅 Novedad del reporte { $code }: anuncian el arreglo para esta semana, hasta el { $date }.
   *[other] 📅 Novedad del reporte { $code }: anuncian el arreglo para el { $date }.
    }
    .careful = Esa fecha puede cambiar.
spot-refused = Novedad del reporte { $code }: nos dicen que este arreglo no le corresponde al municipio.
    .complex = Pídalo en la administración del conjunto.
    .next = Si no sabe a quién pedirlo, toque «Hablar con una persona».

## Lo mismo, para el equipo

spot-card = 💡 Poste: { $pole }
    .inside = { $inside ->
    [complex] 🏘 Está dentro de un conjunto
   *[street] 🛣 Está en la calle
    }
    .neighbours = { $count ->
    [one] 👥 1 persona más lo reporta
   *[other] 👥 { $count } personas más lo reportan
    }
    .state = { $state ->
    [seen] 👀 Visto en el sitio: { $date }
    [ordered] 🛠 Arreglo pedido: { $date }
    [planned] 📅 Arreglo anunciado para el { $date }
    [week] 📅 Arreglo anunciado para esta semana
    [until] 📅 Lo anunciaron para el { $date }, a más tardar
    [repaired] 🔁 Dijeron que quedó, y el caso se reabrió
   *[refused] 🚫 No le corresponde al municipio. Cierre el caso o pida el arreglo a otra oficina.
    }
    .service = Oficina: { $service }
    .contact = Contacto: { $ways }
    .no-contact = El directorio no tiene teléfono ni correo de esa oficina. Pregunte en la coordinación cómo pedirlo.
    .no-service = El directorio no dice qué oficina lo arregla. Pregunte en la coordinación.
button-work = { $move ->
    [see] 👀 La vi dañada
    [order] 🛠 Pedir arreglo
    [plan] 📅 Ya hay fecha
    [repair] ✅ Ya quedó
   *[refuse] 🚫 No les corresponde
    }
button-mended = { $kind ->
    [dark_spot] 👀 La vi encendida
   *[environment] 👀 Lo vi arreglado
    }
button-told = 👂 Me lo dijeron
button-day = { $day ->
    [today] Hoy
    [tomorrow] Mañana
    [week] Esta semana
   *[other] Otro día
    }
button-date = { $date }
toast-seen = Listo, anotado que la vio.
toast-ordered = Listo, anotado. Le avisamos a quienes reportaron. Este botón no le escribe a la oficina: mire la tarjeta.
toast-planned = Listo, anotada la fecha. Le avisamos a quienes reportaron.
toast-refused = Listo, anotado. Le avisamos a quienes reportaron.
toast-no-more = Listo. No le aviso más de este reporte.
error-bad-day = Ese día ya pasó o está muy lejos. Escoja otro.
