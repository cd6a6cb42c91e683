## El reporte, paso a paso

ask-story = Cuénteme qué está pasando. Puede escribir o mandar una nota de voz. No hacen falta nombres.
ask-story-spot = ¿Qué está dañado u oscuro? Cuénteme con sus palabras, o mande una foto.
ask-where =
    ¿En qué barrio es?
    Puede añadir una esquina o un lugar conocido.
ask-where-again =
    Me falta el nombre del barrio. Con él sé a quién avisar.
    Escríbalo como lo diría un vecino. Si no lo sabe, toque «No sé el barrio».
ask-where-choice = Hay varios lugares con ese nombre. ¿Cuál es?
where-kept-as-place = Ese barrio no lo tengo en mi lista. Guardo el lugar como lo escribió: <b>{ $place }</b>
ask-happening = ¿Está pasando ahora?
ask-danger = ¿Hay heridos o armas?
ask-fault = ¿Qué le pasa a la luz?
summary = <b>Esto es lo que voy a enviar</b>
    .kind = Asunto: { $kind }
    .story = Lo que pasa: { $story }
    .where = Lugar: { $where }
    .no-where = Lugar: no se sabe
    .happening = Cuándo: { $happening }
    .danger = Peligro: { $danger }
    .fault = Daño: { $fault }
    .pole = Poste: { $pole }
    .inside = La luz está { $inside ->
    [complex] dentro de un conjunto
   *[street] en la calle
    }
    .pole-hint = Si sabe el número del poste, escríbalo así: «el poste 45123».
    .media = También va: { $media }
    .ask = Antes de enviar puede mandar una foto, una nota de voz o el punto en el mapa. ¿Lo envío así?
ask-correct = ¿Qué quiere cambiar?
corrected = { $field ->
    [story] Listo, lo añadí a lo que contó.
    [where] Listo, el lugar es <b>{ $value }</b>.
   *[other] Listo, lo cambié.
    }
cancelled = Listo, no envié nada. ¿Necesita otra cosa?
nothing-to-cancel = No hay nada por cancelar. ¿Qué necesita?
