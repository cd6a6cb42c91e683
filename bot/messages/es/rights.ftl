## Derechos sobre los datos: el aviso, ver, copiar, corregir, borrar, consultas y reclamos

notice-full =
    <b>Aviso de privacidad</b>
    .who = <b>Quién responde:</b> { $ways }
    .body =
        <b>Para qué:</b> para atender lo que usted avisa y contar cuántos casos hay. Si usted quiere, para mandarle a una oficina o guardarle el puesto en un programa y recordárselo. A veces hay un aviso para todos: usted puede pararlo. Para nada más.

        <b>Con qué permiso:</b> la { $controller } usa estos datos en sus funciones (Ley 1581 de 2012, art. 10). Mandarlos a una oficina por usted necesita su permiso, o un deber de ley.

        <b>Usted decide qué cuenta.</b> No tiene que hablar de su salud, su familia, su religión o su política. Tampoco de menores de edad. Si no lo cuenta, igual le atendemos (Decreto 1377 de 2013, art. 6).

        <b>Quién lo ve:</b> una persona de { $strategy }. Ve un apodo, no su nombre ni su número. Un juez o una autoridad puede pedirlo por ley.

        <b>Telegram:</b> los mensajes pasan por Telegram, una empresa de otro país. Para entenderle no se usa ninguna otra empresa.

        <b>Sus derechos:</b> ver, copiar, corregir y borrar sus datos, y quitar un permiso. Es gratis (Ley 1581 de 2012, art. 8). Si no le responden, puede quejarse ante la Superintendencia de Industria y Comercio.
    .kept = <b>Cuánto se guarda:</b>
    .chosen = La ley no da un número de días (Decreto 1377 de 2013, art. 11). Estos los propone la ciudad.
    .version = Versión { $version } de este aviso. Leerlo no es firmar nada.
notice-term = { $kind ->
    [case_words] • Lo que contó, el lugar y las fotos: { $days } días después de cerrarse el caso.
    [talks] • Que habló con un gestor: { $days } días. Lo que se dijeron no se guarda.
    [conversations] • Que habló con este asistente: { $days } días.
    [requests] • Sus consultas y reclamos: { $days } días después de terminar.
    [reminders] • Recordatorios de sesiones y lo que respondió (voy, no puedo): { $days } días después de la sesión.
    [attendance] • A qué sesiones vino: { $days } días después de cada una. En un certificado queda el número.
   *[people] • Cómo escribirle: { $days } días sin noticias suyas y sin nada abierto.
    }
button-notice = 📜 Aviso completo
rights-mine = <b>Lo que guardo de usted</b>
    .who = Su apodo: <b>{ $alias }</b>. Su chat está guardado con llave. No sé su nombre ni su número.
    .nothing = No guardo nada más de usted.
    .case = • { $code } · { $kind }
    .request = • { $code } · { $kind ->
        [consulta] consulta
       *[reclamo] reclamo
        }: { $state }
rights-held = { $name ->
    [reports] Reportes: { $count }
    [files] Fotos, notas de voz y puntos: { $count }
    [joined] Reportes de otros a los que se sumó: { $count }
    [talks] Conversaciones con una persona del equipo: { $count }
    [conversations] Conversaciones con este asistente: { $count }
    [additions] Algo que está agregando ahora: { $count }
    [referrals] Remisiones a oficinas: { $count }
    [consents] Permisos que dio: { $count }
    [enrolments] Programas en los que se anotó: { $count }
    [reminders] Recordatorios de sesiones: { $count }
    [session-answers] Sesiones a las que dijo que iba o que no podía: { $count }
    [reminder-times] Las horas de aviso que escogió: { $count }
    [interests] Programas de los que pidió noticias: { $count }
    [attendances] Asistencias anotadas: { $count }
    [attendance-changes] Cambios en esas listas: { $count }
    [absences] Veces que se le preguntó si todo iba bien: { $count }
    [certificates] Certificados: { $count }
    [notices] Avisos de privacidad que vio: { $count }
    [opt-outs] Mensajes que pidió no recibir: { $count }
    [questions] Preguntas que se le hicieron: { $count }
    [limits] Marcas de la coordinación sobre sus reportes: { $count }
    [requests] Consultas y reclamos: { $count }
    [rights] Lo que se hizo con sus datos: { $count }
   *[other] Otras cosas: { $count }
    }
rights-copy =
    ¿Le mando una copia de todo lo que guardo de usted?
    Ahí está lo que usted contó. Si alguien más mira su celular, mejor pídala después o bórrela al leerla.
rights-copy-sent = Aquí va su copia. Cuando la lea, puede tocar «Borrar este chat».
rights-copy-file = Su copia, para leer.
    .data = La misma copia, para programas.
    .name = mis-datos
    .title = COPIA DE SUS DATOS, { $moment }
rights-field = { $field ->
    [alias] Apodo
    [language] Idioma
    [since] Escribe desde
    [made] Copia hecha
    [code] Código
    [kind] Tipo
    [state] Estado
    [received] Recibido
    [words] Palabras
    [barrio] Barrio
    [place] Lugar
    [point] Punto
    [pole] Poste
    [at] Fecha
    [office] Oficina
    [age] Edad
    [sector] Sector
    [programme] Programa
    [shares] Qué se compartió
    [version] Versión
    [withdrawn] Retirado
    [answer] Respuesta
    [due] Plazo
    [missing] Lo que faltaba
    [reason] Por qué se tardó
    [passed_to] A quién se pasó
    [matter] Asunto
    [said] Lo que usted dijo
   *[other] { $field }
    }
rights-did = { $did ->
    [copy] se mandó una copia
    [alias] se cambió el apodo
    [erase] se borró lo que se podía
    [receive] llegó una consulta o un reclamo
    [ask] se pidió lo que faltaba
    [complete] se completó el reclamo
    [extend] se amplió el plazo
    [answer] se respondió
    [hand_on] se pasó a otra entidad
    [withdraw] se retiró la solicitud
    [lapse] se cerró sin completar
   *[other] { $did }
    }
rights-shared = { $what ->
    [code] el código
    [matter] el asunto
   *[other] { $what }
    }
rights-opt-out = { $kind ->
    [broadcasts] mensajes para todos
   *[reminders] recordatorios
    }
rights-correct =
    <b>¿Qué quiere corregir?</b>

    • El idioma.
    • El apodo: le pongo otro al azar. El equipo lo ve en lo que siga abierto.
    • Lo que contó: abra el reporte y toque «Agregar algo». Lo de antes queda, para que se vea el cambio.

    Si es otra cosa, haga un reclamo.
rights-alias = Listo. Su apodo ahora es <b>{ $alias }</b>.
rights-erase = <b>¿Borro lo que guardo de usted?</b>
    .what = Se borran sus palabras, lugares, fotos y conversaciones. De cada caso quedan la fecha, el barrio y cómo terminó, sin nada suyo. Lo que ya le llegó al celular de alguien del equipo puede seguir ahí. No se puede deshacer.
    .chat = Los mensajes de este chat son aparte: bórrelos primero si quiere.
    .forget = También se borran su apodo y su chat. Si vuelve a escribir, será alguien nuevo.
rights-stays = { $why ->
    [open] Siguen por ahora: { $codes }. Alguien los está atendiendo. Cuando terminen, se borran solos.
    [open-other] Sigue por ahora algo que está abierto. Cuando termine, se borra solo.
    [proof] Queda la prueba de lo que permitió y del aviso que vio (Decreto 1377 de 2013, art. 8).
    [trail] Queda el registro de qué se hizo y cuándo, sin palabras.
    [limit] Queda una marca de la coordinación sobre sus reportes mientras esté puesta.
   *[team] Usted es del equipo: su registro como parte del equipo lo lleva la coordinación.
    }
rights-erased = Listo. Borré lo que se podía borrar.
    .forgotten = Listo. Lo borré, también su apodo y su chat.
button-mine-data = 📋 Mis datos
button-copy = 📥 Llevarme una copia
button-copy-yes = Sí, mándemela
button-fix = ✏️ Corregir
button-new-alias = Otro apodo
button-erase-yes = Sí, borrar
button-erase-not-going = Borrar, y no voy
button-erase-going = Borrar, pero sí voy
button-erase-no = No, dejarlo así
rights-ask =
    <b>Consulta o reclamo sobre sus datos</b>

    • <b>Consulta:</b> para saber qué se guarda de usted o para qué. Hay 10 días hábiles para responderle (Ley 1581 de 2012, art. 14).
    • <b>Reclamo:</b> para corregir, borrar, o si cree que se usaron mal. Hay 15 días hábiles (art. 15).

    Lo responde la coordinación por aquí mismo. Es gratis.
rights-write = { $kind ->
    [consulta] Escriba su consulta en un solo mensaje. No hace falta su nombre.
   *[reclamo] Escriba su reclamo en un solo mensaje: qué pasó y qué pide. No hace falta su nombre.
    }
rights-received = { $kind ->
    [consulta] Recibí su consulta. Código: <b>{ $code }</b>. Hay que responderle a más tardar el { $day }.
   *[reclamo] Recibí su reclamo y está en trámite. Código: <b>{ $code }</b>. Hay que responderle a más tardar el { $day }.
    }
rights-answered =
    Respuesta a su solicitud <b>{ $code }</b>:

    { $answer }

    Si no está de acuerdo, puede hacer otro reclamo o ir a la Superintendencia de Industria y Comercio.
rights-extended =
    Su solicitud <b>{ $code }</b> necesita más tiempo. Ahora hay que responderle a más tardar el { $day }.

    El motivo: { $reason }
rights-quiet = Hola. Hay algo por leer, cuando pueda.
rights-state = { $state ->
    [incomplete] le falta algo
    [answered] ya tiene respuesta
    [passed_on] le corresponde a otra entidad
    [withdrawn] se retiró
    [lapsed] se cerró sin completar
   *[received] por responder
    }
rights-missing =
    A su reclamo <b>{ $code }</b> le falta algo:

    { $missing }

    Puede completarlo hasta el { $day }. Si no lo completa, la ley entiende que lo retiró (Ley 1581 de 2012, art. 15). Puede hacer otro después.
rights-fill = Escriba en un solo mensaje lo que le falta a su reclamo <b>{ $code }</b>:
rights-whole = Recibí lo que faltaba. Su reclamo <b>{ $code }</b> está en trámite. Hay que responderle a más tardar el { $day }.
rights-passed-on =
    Su reclamo <b>{ $code }</b> no le corresponde a la { $controller }. Se pasó a:

    { $to }

    Allá no saben quién es usted. Para saber qué pasó, pregunte allá con ese código.
rights-withdraw =
    ¿Quiere retirar su solicitud <b>{ $code }</b>?
    Si la retira, nadie tiene que responderle. Puede hacer otra después.
rights-taken-back = Listo, retiró su solicitud <b>{ $code }</b>. Si la necesita, puede hacer otra.
rights-void = Pasó el plazo para completar su reclamo <b>{ $code }</b> y quedó cerrado. Si todavía lo necesita, puede hacer otro.
rights-too-late = Esa solicitud ya había terminado y no agregué lo que escribió. Si hace falta, haga otra.
rights-desk = { $count ->
    [0] <b>Consultas y reclamos</b>
    No hay nada por responder.
   *[other] <b>Consultas y reclamos por responder: { $count }</b>
    }
rights-line = <b>{ $code }</b> · { $kind ->
    [consulta] consulta
    [consulta-unflagged] consulta
    [reclamo] reclamo en trámite
   *[reclamo-unflagged] reclamo
    } · { $when ->
    [late] { $day }, ⚠️ vencida hace { $left } días hábiles
    [today] { $day }, ⚠️ vence hoy
    [soon] { $day }, quedan { $left } días hábiles
    [theirs] incompleto: la persona tiene hasta el { $day }
    [answered] solicitud respondida
    [passed_on] solicitud pasada a otra entidad
    [withdrawn] solicitud retirada por la persona
   *[lapsed] solicitud sin completar
    }
    .pass-on = Si no es nuestro, páselo a más tardar el { $day } (art. 15).
    .ask = Si le falta información, pídala a más tardar el { $day } (art. 15).
rights-one = De { $alias } (Ley 1581 de 2012, art. { $article }):
    .missing = <b>Se le pidió:</b>
    .reason = <b>Por qué se amplió el plazo:</b>
    .to = <b>Se pasó a:</b>
    .answer = <b>Se le respondió:</b>
rights-words-gone = (ya se borró)
rights-new = 📨 Llegó una solicitud sobre datos. Tiene plazo de ley.
rights-due = ⏰ Falta responder una solicitud sobre datos.
rights-completed = 📎 La persona completó su reclamo. El plazo empieza otra vez.
rights-withdrawn = ↩ La persona retiró su solicitud. No hay que responderla.
rights-lapsed = La persona no completó su reclamo en dos meses. Quedó cerrado.
form-rights = <b>Solicitud { $code }</b>
form-ask-rights-answer = Escriba la respuesta. Le llega a la persona tal cual. Después la solicitud queda cerrada.
    .line = Respuesta: { $value }
form-ask-rights-extend = ¿Por qué hace falta más tiempo? Le llega a la persona. Solo se puede una vez.
    .line = Motivo: { $value }
form-rights-answered = ✅ Respondida la solicitud <b>{ $code }</b>.
form-rights-extended = ✅ Más tiempo para la solicitud <b>{ $code }</b>. La persona ya lo sabe.
form-ask-rights-missing = ¿Qué le falta al reclamo para poder responderlo? Le llega a la persona tal cual. Solo se puede pedir una vez.
    .line = Falta: { $value }
form-ask-rights-pass-on = Páselo primero a quien le corresponde, con el código y sin decir quién es la persona. ¿A quién se lo pasó? Le llega a la persona.
    .line = Se pasó a: { $value }
form-rights-missing = ✅ Se le pidió a la persona lo que falta. Solicitud <b>{ $code }</b>.
form-rights-passed-on = ✅ La persona ya sabe a quién se pasó la solicitud <b>{ $code }</b>.
form-rights-not = { $why ->
    [late] No se pudo: eso ya se hizo una vez o se pasó el plazo. Responda lo antes posible.
   *[gone] No se pudo: esa solicitud ya terminó.
    }
button-ask-data = ❓ Consulta o reclamo
button-consulta = Hacer una consulta
button-reclamo = Hacer un reclamo
button-rights-one = Ver { $code }
button-rights-ans = ✍️ Responder
button-rights-more = ⏳ Pedir más tiempo
button-rights-ask = 📎 Falta información
button-rights-pass = ↪ No es nuestro
button-rights-read = Leer
button-rights-fill = ✍️ Completar
button-rights-withdraw = ↩ Retirar la solicitud
button-rights-withdraw-yes = Sí, retirarla
button-rights-withdraw-no = No, dejarla
toast-rights-gone = Esa solicitud ya terminó o no existe.
toast-rights-late = Eso ya se hizo una vez o se pasó el plazo.
