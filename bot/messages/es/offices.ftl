## La página de las oficinas y sus enlaces

office-page = Remisión
    .office = { $office }
    .matter = Asunto: { $matter }
    .state = { $state ->
    [sent] Todavía no hay respuesta de la oficina.
    [accepted] La oficina la recibió.
    [arrived] Llegó: { $moment }
    [attended] Atendido: { $moment }
    [rejected] La oficina dijo que no corresponde.
   *[closed] Está terminada.
    }
    .over = Gracias. No hay que hacer nada más.
    .second = Otra oficina dijo primero que la persona llegó. Su respuesta quedó anotada.
    .reject = ¿A dónde debe ir la persona? Si no lo sabe, déjelo así.
    .to = Oficina del directorio
    .to-none = No sé
    .where = Otra oficina, con sus palabras
    .data = Le preguntamos a la persona. Ella lo lleva o lo dice allá, y puede no darlo.
    .name = La persona muestra el código y no tiene que dar su nombre para llegar.
    .until = Desde la primera respuesta, el enlace solo abre en este aparato. Sirve hasta: { $until }
office-asked = { $what ->
    [document] Documento de identidad
    [papers] Papeles del asunto
    [phone] Un teléfono
    [address] La dirección
    [when] Qué día viene
   *[other] Otro dato
    }
    .line = { $what }: { $answer ->
    [waiting] se le preguntó a la persona.
    [yes] la persona lo lleva o lo dice allá.
   *[no] la persona prefiere no darlo.
    }
office-link-unknown = Este enlace no abre nada
    .how = Revise que esté completo, tal como llegó. Si no abre, pida uno nuevo a quien se lo envió.
office-link-expired = Este enlace ya venció
    .how = Pida uno nuevo a quien se lo envió. La persona puede llegar igual con su código.
office-link-replaced = Hay un enlace más nuevo
    .how = Abra el último que recibió. Este ya no sirve.
office-link-taken = Ya contestaron desde otro aparato
    .how = El enlace solo abre donde se contestó primero. Si fue su oficina, siga allá. Si no, pida uno nuevo a quien se lo envió.
office-link-gone = Esta oficina ya no está en el directorio
    .how = Avise a quien le envió el enlace. La remisión no se pierde: el equipo la ve.
office-link-withdrawn = La persona quitó el permiso
    .how = No haga nada más con esta remisión y borre lo que tenga de ella.
office-link-over = Esta remisión ya terminó
    .how = No hay que hacer nada más. Gracias.
office-link-order = Eso ya no se puede cambiar
    .how = La oficina ya dijo otra cosa. Abra de nuevo el enlace para ver cómo está.
office-link-nobody = A esta persona no se le puede escribir
    .how = No tiene chat con el asistente. Pregúntele cuando llegue.
office-link-no-answer = No entendimos la respuesta
    .how = Abra de nuevo el enlace y toque uno de los botones.
office-link-slow = Demasiados intentos
    .how = Espere unos minutos. Después abra el enlace completo, tal como llegó.
office-link-later = Ahora no se puede abrir
    .how = Intente de nuevo en unos minutos. No se perdió nada.
office-link = 🔗 Enlace para { $office }, remisión <b>{ $code }</b>:
    { $url }
    .how = Envíelo solo a esa oficina. Uno nuevo reemplaza a este. La vista previa del mensaje no lo gasta. Sirve hasta: { $until }
office-link-off = En esta instalación los enlaces para oficinas no están encendidos.
office-link-usage = Escriba /enlace y el código de la remisión, por ejemplo: /enlace { $code }
button-office-arrived = Llegó
button-office-attended = Atendido
button-office-rejected = No corresponde
button-office-data = Pedir un dato
button-office-send = No corresponde: enviar

## El chat de una oficina

office-card = 🏢 <b>{ $code }</b> · { $office }
    .revoked = <b>{ $code }</b>: la persona quitó el permiso, o ya no se puede mostrar. No haga nada más con esa remisión.
    .reject = ¿A dónde debe ir la persona?
office-news = { $news ->
    [sent] Una persona viene con este código. No tiene que dar su nombre para llegar.
    [revoked] Aviso: esta remisión ya no va.
    [second] Otra oficina dijo primero que la persona llegó.
    [over] Ya no hay que esperar a esta persona.
    [data_refused] La persona prefiere no dar lo que se le pidió.
   *[data_coming] La persona lo lleva o lo dice allá.
    }
office-welcome = Hola. Este chat contesta por <b>{ $office }</b>.
    .how = Cuando alguien vaya para allá, le llega aquí una tarjeta con el código y el asunto. Toque un botón para contestar.
    .pass = Si alguien muestra un código, escriba /pase y el código.
    .rules = No comparta lo que lee. Si hay peligro, llame al <b>{ $emergency }</b>.
office-code-mistyped = Ese código tiene un número mal o le falta alguno. Son siete números: revíselos.
office-pass-usage = Escriba /pase y el código que muestra la persona, por ejemplo: /pase { $code }
office-pass-unknown = No hay una remisión para su oficina con ese código. Revise los números con la persona.
button-office-nowhere = No sé a dónde
toast-office-noted = Anotado. Gracias.
toast-office-repeated = Ya estaba anotado.
toast-office-second = Otra oficina lo dijo primero. Su respuesta quedó anotada.
toast-office-over = Esta remisión ya terminó.
toast-office-order = Eso ya no se puede cambiar: la oficina dijo otra cosa.
toast-office-nobody = A esta persona no se le puede escribir por aquí.
toast-office-revoked = La persona quitó el permiso. No haga nada más.
office-mail = Remisión { $code }
    .code = Código: { $code }
    .link = Para ver el asunto y contestar (Llegó, Atendido, No corresponde, Pedir un dato): { $url }
    .until = No lo reenvíe: desde la primera respuesta solo abre donde se contestó. Abrirlo no cambia nada. Sirve hasta: { $until }
    .sign = Este mensaje sale de un programa de { $strategy } y nadie lee las respuestas. Si no era para ustedes, bórrelo.
