## Fotos, voces, puntos y lo que no se entiende

media-kept = { $kind ->
    [photo] Recibí la foto. Va con su reporte.
    [voice] Recibí la nota de voz. Va con su reporte.
    [video] Recibí el video. Va con su reporte.
    [pin] Recibí el punto en el mapa. Va con su reporte.
   *[document] Recibí el archivo. Va con su reporte.
    }
media-added = { $kind ->
    [photo] Añadí la foto a su reporte <b>{ $code }</b>.
    [voice] Añadí la nota de voz a su reporte <b>{ $code }</b>.
    [video] Añadí el video a su reporte <b>{ $code }</b>.
   *[document] Añadí el archivo a su reporte <b>{ $code }</b>.
    }
edited-not-read = Vi que cambió un mensaje, pero el cambio no lo puedo leer. Escríbalo otra vez, por favor.
rasa-away =
    En este momento no le puedo contestar bien.
    Escríbame con sus palabras qué pasa y dónde. Lo guardo para que lo lea una persona.

    Si hay peligro, llame al <b>{ $emergency }</b>.
media-kept-what = Lo recibí. ¿Con qué tiene que ver?
media-too-large = Ese archivo es muy grande y no lo puedo recibir. Mande uno más corto, una foto o cuénteme con palabras.
media-not-understood = Eso no lo puedo leer. Escríbame con palabras o mande una foto, una nota de voz o su ubicación.
contact-not-needed = No guardé ese contacto. Aquí no hacen falta teléfonos ni nombres.
pin-outside =
    Ese punto queda lejos de { $city }.
    Si el lugar sí es de aquí, escriba el nombre del barrio.
empty-message = Me llegó un mensaje vacío. ¿Me cuenta qué pasa?
untriaged =
    Ahora no pude entender bien su mensaje.
    Lo guardé con el código <b>{ $code }</b>.
    .told = Se lo pasé a una persona para que lo lea.
    .untold = En este momento no hay quien lo lea. Queda guardado para la coordinación de { $strategy }.
    .safe = Si hay peligro, llame al <b>{ $emergency }</b>.
untriaged-added = Lo añadí a su mensaje <b>{ $code }</b>. Sigue guardado para que lo lea una persona. Si hay peligro, llame al <b>{ $emergency }</b>.
