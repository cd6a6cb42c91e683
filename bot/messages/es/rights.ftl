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
    [requests] • Sus consultas y reclamos: { $days } días después de la respuesta.
   *[people] • Cómo escribirle: { $days } días sin noticias suyas y sin nada abierto.
    }
button-notice = 📜 Aviso completo
rights-mine = <b>Lo que guardo de usted</b>
    .who = Su apodo: <b>{ $alias }</b>. Su chat está guardado con llave. No sé su nombre ni su número.
    .nothing = No guardo nada más de usted.
    .case = • { $code } · { $kind }
rights-held = { $name ->
    [reports] Reportes: { $count }
    [files] Fotos, notas de voz y puntos: { $count }
    [joined] Reportes de otros a los que se sumó: { $count }
    [talks] Conversaciones con una persona del equipo: { $count }
    [conversations] Conversaciones con este asistente: { $count }
    [additions] Algo que está agregando ahora: { $count }
    [referrals] Oficinas a las que se le mandó: { $count }
    [consents] Permisos que dio: { $count }
    [enrolments] Programas en los que se anotó: { $count }
    [interests] Programas de los que pidió noticias: { $count }
    [notices] Avisos de privacidad que vio: { $count }
    [opt-outs] Mensajes que pidió no recibir: { $count }
    [questions] Preguntas que se le hicieron: { $count }
    [limits] Marcas de la coordinación sobre sus reportes: { $count }
    [requests] Consultas y reclamos: { $count }
    [rights] Veces que usted pidió algo sobre sus datos: { $count }
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
    .none = (nada)
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
    [programme] Programa
    [shares] Qué se compartió
    [version] Versión
    [withdrawn] Retirado
    [answer] Respuesta
    [due] Plazo
   *[other] { $field }
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
rights-desk = { $count ->
    [0] <b>Consultas y reclamos</b>
    No hay nada por responder.
   *[other] <b>Consultas y reclamos por responder: { $count }</b>
    }
rights-line = <b>{ $code }</b> · { $kind ->
    [consulta] consulta
   *[reclamo] reclamo en trámite
    } · { $day }, { $when ->
    [late] ⚠️ vencida hace { $left } días hábiles
    [today] ⚠️ vence hoy
   *[soon] quedan { $left } días hábiles
    }
rights-one = De { $alias } (Ley 1581 de 2012, art. { $article }):
rights-new = 📨 Llegó una solicitud sobre datos. Tiene plazo de ley.
rights-due = ⏰ Falta responder una solicitud sobre datos.
form-rights = <b>Solicitud { $code }</b>
form-ask-rights-answer = Escriba la respuesta. Le llega a la persona tal cual. Después la solicitud queda cerrada.
    .line = Respuesta: { $value }
form-ask-rights-extend = ¿Por qué hace falta más tiempo? Le llega a la persona. Solo se puede una vez.
    .line = Motivo: { $value }
form-rights-answered = ✅ Respondida la solicitud <b>{ $code }</b>.
form-rights-extended = ✅ Más tiempo para la solicitud <b>{ $code }</b>. La persona ya lo sabe.
form-rights-not = { $why ->
    [late] No se pudo: el plazo ya se amplió una vez o ya se venció. Responda lo antes posible.
   *[gone] No se pudo: esa solicitud ya se respondió.
    }
button-ask-data = ❓ Consulta o reclamo
button-consulta = Hacer una consulta
button-reclamo = Hacer un reclamo
button-rights-one = Ver { $code }
button-rights-answer = ✍️ Responder
button-rights-extend = ⏳ Pedir más tiempo
toast-rights-gone = Esa solicitud ya se respondió o no existe.
toast-rights-late = El plazo ya se amplió una vez o ya se venció.
