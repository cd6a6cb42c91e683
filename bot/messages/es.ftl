# Todo lo que lee la gente, en español de Colombia, tratando de usted.
#
# Frases cortas y palabras de todos los días. Ningún número, oficina ni dirección va escrito aquí: llegan
# de la ciudad como { $datos }. Lo que el directorio no tiene, se dice que falta. Nada se promete.
# Se puede usar <b> y <i>. En botones y avisos cortos (button-, toast-, error-) no.

language-name = Español

## Palabras sueltas

kind = { $kind ->
    [conflict] Conflicto
    [dark_spot] Punto oscuro
    [environment] Daño en el barrio
    [contact_request] Pide hablar con una persona
    [family_violence] Violencia en la familia
    [crisis] Crisis emocional
    [justice] Pide orientación
    [data_request] Pide algo sobre sus datos
   *[untriaged] Mensaje sin clasificar
    }
    .quiet = { $kind ->
    [conflict] Conflicto
    [dark_spot] Punto oscuro
    [environment] Daño en el barrio
    [contact_request] Hablar con una persona
    [justice] Orientación
    [data_request] Sus datos
   *[other] Mensaje
    }
category = { $category ->
    [fight] pelea
    [threat] amenaza
    [gang] grupos o fronteras invisibles
    [extortion] extorsión
    [recruitment] reclutamiento
    [drugs] venta de drogas
    [neighbours] vecinos
   *[other] otro
    }
urgency = { $urgency ->
    [vital] 🔴 VIDA EN PELIGRO
    [high] 🟠 URGENTE
    [normal] 🟡 Normal
   *[low] ⚪ Sin afán
    }
happening = { $happening ->
    [now] está pasando ahora
    [today] fue hoy, ya pasó
    [before] fue antes
    [often] pasa seguido
   *[unknown] no se sabe si sigue
    }
danger = { $danger ->
    [wounded] hay heridos
    [weapon] hay armas
    [none] sin armas ni heridos
   *[unknown] no se sabe si hay armas o heridos
    }
state = { $state ->
    [received] guardado, esperando quien lo reciba
    [assigned] avisado, nadie lo ha tomado todavía
    [acknowledged] lo tiene una persona
    [in_contact] en conversación
    [mediated] con mediación
    [referred] pasado a una oficina
    [resolved] resuelto
    [not_possible] no se pudo
   *[closed] cerrado
    }
outcome = { $outcome ->
    [mediated] hubo mediación
    [agreement] se firmó un acuerdo
    [referred] pasó a una oficina
    [police] pasó a la Policía
    [resolved_itself] se arregló sin intervención
    [repaired] quedó arreglado
    [not_possible] no se pudo
    [false_report] no se encontró lo que decía el aviso
   *[duplicate] repetido: sigue en otro caso
    }
role = { $role ->
    [gestor] gestor o gestora
    [coordinator] coordinador o coordinadora
    [facilitator] facilitador o facilitadora
   *[auditor] auditor o auditora
    }
moment = { $day ->
    [today] hoy { $time }
    [yesterday] ayer { $time }
   *[other] { $date }, { $time }
    }
moment-time = { $half ->
    [am] { $hour }:{ $minute } a. m.
   *[pm] { $hour }:{ $minute } p. m.
    }
moment-date = { $month ->
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
    }
cluster = sector { $number } ({ $name })
and = { $first } y { $last }
count-photos = { $count ->
    [one] 1 foto
   *[other] { $count } fotos
    }
count-voices = { $count ->
    [one] 1 nota de voz
   *[other] { $count } notas de voz
    }
count-files = { $count ->
    [one] 1 archivo
   *[other] { $count } archivos
    }
the-pin = el punto en el mapa
voice-story = Lo contó en una nota de voz.
no-story = No alcanzó a contar qué pasa.
goes-on = … (sigue)

## Líneas y oficinas, tal como están en el directorio

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horario: { $hours }.
    .free = Es gratis.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Costo: { $fees }
    .bring = 📄 Lleve: { $bring }
    .missing = No tengo: { $missing }.
    .unconfirmed = Estos datos están sin confirmar.
    .ask = Para preguntar antes de ir: { $email }
missing-address = dirección exacta
missing-phone = teléfono
missing-hours = horario

## Entrada y menú

welcome =
    Hola. Soy el asistente de { $strategy } ({ $controller }).
    🚨 Si hay una vida en peligro ahora, llame primero al <b>{ $emergency }</b>.

    Por aquí puede:
    • avisar de una pelea, una amenaza o un problema entre vecinos
    • avisar de una calle oscura, un parque dañado o escombros
    • pedir hablar con una persona
    • saber cómo va lo que avisó

    No tiene que dar su nombre. Lo que escriba lo lee una persona de { $strategy }. Esa persona no ve su nombre ni su número.

    Esto no es una denuncia. Si cuenta un delito grave, un funcionario puede tener que avisar a la autoridad.
greet =
    Hola, con gusto le atiendo.
    Cuénteme qué pasa, o toque un botón.
menu = ¿En qué le puedo ayudar?
help =
    Soy un programa de la { $controller }. Detrás hay personas de { $strategy }.

    Cuénteme con sus palabras qué pasa y dónde. Yo se lo paso a quien atiende ese sector. También puede tocar un botón.

    Si hay una vida en peligro, llame al <b>{ $emergency }</b>.
notice-short =
    Lo que cuente lo lee una persona de { $strategy }, que no ve su nombre ni su número.
    Esto no es una denuncia. Si cuenta un delito grave, un funcionario puede tener que avisar a la autoridad.
goodbye = Que le vaya bien. Aquí estoy si me necesita.
thanks = Con mucho gusto. Aquí estoy si me necesita.
affirm-what = Perdone, no sé a qué me dice que sí. ¿Qué necesita?
deny-what = Está bien. ¿Necesita algo más?
say-it-again = Perdone, no le entendí. ¿Me lo dice con otras palabras? También puede tocar un botón.
out-of-scope =
    Con eso no le puedo ayudar.

    Sí le puedo ayudar con peleas, amenazas, problemas entre vecinos, calles oscuras, parques dañados y escombros.
    .desk = Para huecos, agua, energía y otros trámites, escriba a la { $controller }: { $email }
    .no-desk = Para huecos, agua, energía y otros trámites, pregunte en la { $controller }.
doubt = Quiero entenderle bien. ¿Es algo de esto?
doubt-danger =
    Si alguien corre peligro, llame ya al <b>{ $emergency }</b>.

    ¿Hay peligro en este momento?
choose-language = ¿En qué idioma quiere que le hable?
language-set = Listo, le hablo en español.
language-missing = Ese idioma todavía no lo hablo. Le puedo hablar en uno de estos:

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

## Peligro

emergency = 🚨 <b>Llame ya al { $emergency }.</b>
    .told = Su aviso ya salió para una persona de { $strategy }, pero eso no reemplaza la llamada. Su código: <b>{ $code }</b>
    .untold = Guardé su aviso con el código <b>{ $code }</b>, pero ahora no hay quien lo reciba. No espere: llame.
    .safe = Póngase a salvo. No se acerque y no se meta.
emergency-filed-now = 🚨 <b>Llame ya al { $emergency }.</b>
    .told = Por lo que me cuenta, no esperé más: su aviso ya salió para una persona de { $strategy }. Eso no reemplaza la llamada. Su código: <b>{ $code }</b>
    .untold = Por lo que me cuenta, no esperé más y guardé su aviso con el código <b>{ $code }</b>. Ahora no hay quien lo reciba. No espere: llame.
    .safe = Póngase a salvo. No se acerque y no se meta.
ask-emergency-where = ¿Dónde es? Escriba el barrio o mande su ubicación, solo si puede hacerlo sin peligro.
ask-emergency-more = ¿Algo más que deba saber quien lo reciba? Por ejemplo, si hay heridos o armas.
emergency-added = Listo, ya lo añadí a su aviso. Si sigue el peligro, llame al <b>{ $emergency }</b>.
emergency-thanks = Gracias por avisar.
    .code = Su código es <b>{ $code }</b>.
    .safe = Quédese en un lugar seguro. Si el peligro sigue, llame al <b>{ $emergency }</b>.

family-violence = Si corre peligro ahora, llame al <b>{ $emergency }</b>.
    .body =
    Gracias por escribirlo. Nadie merece que le hagan daño, y no es culpa suya.
    .lines = También puede llamar:
    .person = Si quiere, una persona le escribe por aquí. No verá su nombre ni su número. Puede ser un funcionario y, si hay un delito grave, puede tener que avisar a la autoridad.
    .delete = Si alguien le revisa el celular, borre este chat cuando termine.
family-violence-where = Si corre peligro ahora, llame al <b>{ $emergency }</b>.
    .body = Estas oficinas dan medidas de protección. Vaya si puede hacerlo sin peligro.
    .ask = Para saber bien a dónde ir, llame al <b>{ $line }</b>.
quick-exit = Listo. Hasta luego.
crisis = { $line ->
    [none] Si corre peligro ahora, llame al <b>{ $emergency }</b>.
   *[other] Si corre peligro ahora, llame al <b>{ $emergency }</b>. Para hablar con alguien ya, llame al <b>{ $line }</b>.
    }
    .body = Gracias por escribir. Lo que siente importa, y no tiene que cargarlo a solas. Si puede, busque a alguien de confianza y quédese con esa persona.
    .person = Si quiere, una persona de { $strategy } le escribe por aquí. No verá su nombre ni su número.
person-requested = Listo. Su código es <b>{ $code }</b>.
    .told = Su mensaje ya le llegó a una persona de { $strategy }. Le puede escribir por aquí y no ve su nombre ni su número.
    .untold = En este momento no hay quien lo reciba. Queda guardado para la coordinación de { $strategy }.
    .safe = Si no puede esperar o corre peligro, llame al <b>{ $emergency }</b>.
ask-person-about = ¿De qué quiere hablar? Con una frase basta.

## Orientación, estado, programas, datos

justice = Estas oficinas orientan y ayudan a arreglar problemas:
    .none = Todavía no tengo en el directorio una oficina que oriente sobre esto.
    .later = Todavía no tengo la guía para cada tema. Si quiere, una persona le ayuda.
status = <b>Sus reportes</b>
    .case = <b>{ $code }</b> · { $kind }: { $state }
    .closed = <b>{ $code }</b> · { $kind }: cerrado, { $outcome }
    .more = Si algo no está resuelto, escríbame otra vez y ponga el código.
status-none = No encuentro reportes suyos en este chat. Si tiene un código, escríbalo.
status-unknown-code = No encuentro el código { $code }. Mírelo bien y escríbalo otra vez.
programs = <b>Programas para jóvenes</b>
    .one = • { $name }
    .none = Todavía no tengo programas en la lista.
    .missing = No tengo fechas ni inscripciones confirmadas. Una persona le puede averiguar.
enroll-later = Por aquí todavía no puedo inscribirle. Si quiere, una persona le ayuda con la inscripción.
sessions-none = No veo sesiones suyas programadas por aquí.
attendance-noted = Gracias por avisar. No veo sesiones suyas por aquí, así que avise también a quien dirige el grupo.
reminders-stopped = Listo, no le mando más recordatorios. Las respuestas sobre sus reportes sí le llegan.
privacy =
    <b>Quién ve lo que escribe</b>

    • Lo lee una persona de { $strategy }: quien atiende el sector o la coordinación. Ve un apodo, no su nombre ni su número.
    • Se guarda con llave (cifrado), y solo para atender lo que avisó.
    • Pasa por Telegram, que es una empresa de otro país.
    • No es una denuncia. Si cuenta un delito grave, un funcionario puede tener que avisar a la autoridad (Ley 906 de 2004, art. 67).
    • Usted cuenta lo que quiera. Puede pedir ver, corregir o borrar sus datos (Ley 1581 de 2012, art. 8).
    .desk = Responde por los datos: { $ways }
data-request-filed =
    Listo, su solicitud quedó con el código <b>{ $code }</b>.
    La ley da 10 días hábiles para responder una consulta, y 15 para corregir o borrar (Ley 1581 de 2012, arts. 14 y 15).

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

## Lo que pasa con el reporte

receipt = ✅ Recibido. Su código es <b>{ $code }</b>.
    .quiet = Listo. Su código es <b>{ $code }</b>.
    .next = { $who ->
    [sector] El aviso ya le llegó a quien atiende ese sector. Cuando lo reciba, se lo digo por aquí.
    [coordination] El aviso ya le llegó a la coordinación de { $strategy }. Cuando alguien lo tome, se lo digo por aquí.
   *[nobody] En este momento no hay quien lo reciba. Queda guardado para la coordinación. Cuando alguien lo tome, se lo digo por aquí.
    }
    .next-spot = { $who ->
    [sector] Ya le llegó a quien atiende ese sector. Lo que sigue: mirarlo y pasarlo a la oficina que arregla. Cuando alguien lo tome, se lo digo por aquí.
    [coordination] Ya le llegó a la coordinación de { $strategy }. Lo que sigue: mirarlo y pasarlo a la oficina que arregla. Cuando alguien lo tome, se lo digo por aquí.
   *[nobody] En este momento no hay quien lo reciba. Queda guardado para la coordinación. Cuando alguien lo tome, se lo digo por aquí.
    }
    .worse = Si se pone peor o alguien corre peligro, llame al <b>{ $emergency }</b>.
    .electric = ⚠️ No se acerque al poste ni toque el cable. Si hay peligro, llame al <b>{ $emergency }</b>.
    .later = Para saber cómo va, escriba el código. Para hablar con una persona o para otra cosa, escriba «menú».
receipt-incomplete = Mandé lo que alcanzó a contarme, para que no se pierda. Su código es <b>{ $code }</b>.
    .add = Si quiere añadir algo, escríbalo aquí.
taken = <b>{ $name }</b> recibió su aviso { $code }.
    .next = Va a mirar qué se puede hacer y le puede escribir por aquí. No ve su nombre ni su número.
    .next-spot = Va a mirar el sitio o a pasarlo a la oficina que arregla.
    .quiet = Hay novedad de su mensaje { $code }.
    .quiet-next = Ya lo tiene <b>{ $name }</b>. Le puede escribir por aquí. No ve su nombre ni su número.
on-the-way = <b>{ $name }</b> va en camino por su aviso { $code }.
    .next = Usted no se acerque ni se meta. Si alguien corre peligro, llame al <b>{ $emergency }</b>.
    .next-spot = No tiene que esperarle en el sitio.
    .quiet = Hay novedad de su mensaje { $code }.
    .quiet-next = <b>{ $name }</b> se está ocupando. Si corre peligro, llame al <b>{ $emergency }</b>.
talk-opened = <b>{ $name }</b> quiere hablar con usted por aquí.
    .next = Es por su aviso { $code }. No ve su nombre ni su número. Lo que escriba ahora le llega a esa persona. Usted decide qué contesta.
    .quiet = Tiene un mensaje nuevo.
    .quiet-next = <b>{ $name }</b> quiere hablar con usted por aquí. No ve su nombre ni su número. Lo que escriba ahora le llega a esa persona. Usted decide qué contesta.
talk-opened-staff = Lo que escriba ahora le llega a <b>{ $alias }</b> (caso { $code }).
    .next = Puede mandar texto, foto, voz o ubicación. No le pida el nombre.
    .quiet-next = No proponga mediar ni reunirse con quien agrede. Pregunte si puede hablar sin peligro. No le pida el nombre.
talk = <b>{ $name }:</b> { $text }
    .name = <b>{ $name }</b>
    .quiet = Mensaje nuevo
talk-ended = La conversación terminó.
    .resident = Si necesita algo más, escríbame.
    .staff = Lo que escriba ya no le llega a la otra persona.
referred = Para su caso { $code } le recomiendan este lugar:
    .quiet = Aquí están los datos que le pasaron.
    .pass = Diga o muestre este código: <b>{ $pass }</b>
    .choice = Usted decide si va. Si no le atienden, cuéntemelo aquí con el código { $code }.
    .unknown = Ese lugar ya no está en el directorio. Si quiere, una persona le ayuda.
closed = { $outcome ->
    [mediated] Su caso { $code } se cerró: hubo una mediación.
    [agreement] Su caso { $code } se cerró: se firmó un acuerdo para que no se repita.
    [referred] Su caso { $code } se cerró aquí: lo sigue la oficina a la que pasó.
    [police] Su caso { $code } se cerró aquí: pasó a la Policía.
    [resolved_itself] Su caso { $code } se cerró: nos dicen que ya está tranquilo.
    [repaired] Su caso { $code } se cerró: nos dicen que ya está arreglado.
    [not_possible] Su caso { $code } se cerró: esta vez no se pudo hacer más.
    [false_report] Su caso { $code } se cerró: no se encontró lo que contaba el aviso.
   *[duplicate] Su caso { $code } se cerró: ya había un aviso de lo mismo y se sigue por ese.
    }
    .quiet = Su mensaje { $code } quedó cerrado.
    .again = Si sigue igual o vuelve a pasar, escríbame otra vez y ponga el código { $code }.

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
staff-menu = Hola. Aquí están sus casos.
staff-no-cases = No tiene casos abiertos.
staff-cases = { $count ->
    [one] <b>Tiene 1 caso abierto</b>
   *[other] <b>Tiene { $count } casos abiertos</b>
    }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where }: { $state }
    .short = { $urgency } <b>{ $code }</b> · { $kind }: { $state }
    .no-where = sin barrio
invitation-made =
    Invitación para <b>{ $role }</b>:
    { $link }

    Sirve una sola vez y vence. Mándela solo a esa persona.
invitation-usage =
    Escriba el rol y el sector. Por ejemplo:
    /invitar gestor 4
    /invitar gestor 4 respaldo
    /invitar coordinadora

## Avisos cortos al tocar un botón (sin negrillas, 200 letras)

toast-taken = Listo: lo tomó usted. Le avisamos a quien reportó.
toast-already = Usted ya lo había marcado.
toast-on-the-way = Listo. Le avisamos a quien reportó que va en camino.
toast-not-yours = Ese botón es de otra persona.
toast-superseded = Este caso ya lo tiene otra persona o terminó.
toast-not-allowed = Su usuario no puede hacer esto.
toast-stale = Ese botón es de antes. Siga con el último mensaje.
toast-malformed = Ese botón no sirve. Escriba «menú».
toast-closed = Listo, caso cerrado. Le avisamos a quien reportó.
toast-referred = Listo, remitido. Le mandamos los datos a quien reportó.
toast-talk = Listo. Lo que escriba ahora le llega a quien reportó.

error-unexpected = Algo falló de nuestro lado. Intente otra vez en un momento.
error-illegal-move = El caso ya cambió y eso no se puede hacer ahora. Mire la tarjeta.
error-not-allowed = Su usuario no puede hacer esto. Si cree que es un error, hable con la coordinación.
error-not-yours = Eso es de otra persona.
error-superseded = Este caso ya lo tiene otra persona o terminó.
error-unknown-case = No encuentro ese caso. Revise el código.
error-outcome-missing = Elija cómo terminó el caso.
error-nobody-to-talk-to = En este caso no hay a quién escribirle.
error-busy = Esa persona ya está hablando con alguien del equipo. Intente más tarde.
error-unknown-service = Esa oficina ya no está en el directorio.
invitation-refused = Esa invitación no sirve: ya se usó, venció o está mal escrita. Pida otra a la coordinación.

## Botones (30 letras)

button-emergency = 🚨 Hay peligro ahora
button-conflict = ⚡ Avisar de un conflicto
button-spot = 💡 Punto oscuro o daño
button-person = 🙋 Hablar con una persona
button-status = 📋 Mis reportes
button-privacy = 🔒 Qué ven y quién
button-language = 🌐 Idioma / Language
button-menu = 🏠 Menú
button-justice = 🏛 A qué oficina ir
button-cancel = ✖ Cancelar
button-location = 📍 Mandar mi ubicación
button-where-unknown = No sé el barrio
button-that-is-all = Es todo
button-other-place = Otro lugar
button-barrio = { $name }
    .comuna = { $name } (comuna { $comuna })
button-happening = { $value ->
    [now] Sí, ahora mismo
    [today] Hoy, pero ya pasó
    [before] Antes
    [often] Pasa seguido
   *[unknown] No sé
    }
button-danger = { $value ->
    [wounded] Hay heridos
    [weapon] Hay armas
    [none] Ninguna de las dos
   *[unknown] No sé
    }
button-fault = { $name }
    .other = Otro daño
button-send = ✅ Enviar
button-correct = ✏️ Corregir
button-correct-field = { $field ->
    [story] Lo que pasó
    [where] El lugar
    [happening] Cuándo
    [danger] Armas o heridos
   *[fault] El daño
    }
button-send-as-is = Nada, enviar así
button-fv-person = Que una persona me escriba
button-fv-where = A dónde ir
button-exit = Salir rápido
button-crisis-person = Que una persona me escriba
button-leave = Salir
button-erase = 🗑 Borrar mis datos
button-go-on = Seguir
button-danger-now = 🚨 Sí, hay peligro ahora
button-no-danger = No
button-ask = { $intent ->
    [report_emergency] 🚨 Hay peligro ahora
    [emotional_crisis] Alguien la está pasando mal
    [report_domestic_violence] Me tratan mal en la casa
    [report_conflict] Una pelea o amenaza
    [report_dark_spot] Una calle oscura
    [report_environment] Basuras o un parque dañado
    [request_justice] A qué oficina ir
    [request_gestor] Hablar con una persona
    [check_status] Cómo va mi reporte
    [enroll_program] Inscribirme a un programa
    [ask_programs] Programas para jóvenes
    [ask_sessions] Cuándo es la sesión
    [confirm_attendance] Sí voy a la sesión
    [decline_attendance] No puedo ir a la sesión
    [stop_reminders] No más recordatorios
    [ask_privacy] Quién ve lo que escribo
    [switch_language] Cambiar de idioma
    [cancel] Cancelar
    [help] Qué puede hacer usted
   *[other] Otra cosa
    }
button-something-else = Otra cosa
button-end-talk = ⏹ Terminar conversación
button-ack = ✋ Recibido
button-go = 🚶 En camino
button-talk = 💬 Hablar
button-refer = 📨 Remitir
button-close = ✅ Cerrar
button-back = ↩ Volver
button-service = { $name }
button-outcome = { $outcome ->
    [mediated] Se medió
    [agreement] Acuerdo firmado
    [referred] Pasó a una oficina
    [police] Pasó a la Policía
    [resolved_itself] Se arregló sin nosotros
    [repaired] Quedó arreglado
    [not_possible] No se pudo
    [false_report] No era cierto
   *[duplicate] Repetido
    }
button-my-cases = 📋 Mis casos
button-case = { $urgency } { $code }

## La lista de órdenes que muestra Telegram

command-menu = Ver el menú
command-reportar = Avisar de un conflicto
command-punto = Avisar de un punto oscuro o un daño
command-persona = Hablar con una persona
command-mis_reportes = Saber cómo va lo que avisé
command-privacidad = Qué ven y quién
command-idioma = Cambiar de idioma
command-cancelar = Parar lo que estamos haciendo
command-ayuda = Qué puedo hacer aquí

button-rather-not = Prefiero decirlo después
