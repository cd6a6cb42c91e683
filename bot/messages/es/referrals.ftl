## Remisiones: el permiso, el código, cómo le fue; y lo que ve el equipo

referral-ask = ¿Quiere ir con un código a esta oficina?
    .quiet = Hola. Hay algo por leer, cuando pueda.
    .shares = <b>La oficina vería:</b> un código y el asunto ({ $matter }). No le damos su nombre, ni su teléfono, ni lo que nos contó.
    .shares-quiet = <b>La oficina vería:</b> un código y el asunto. No le damos su nombre, ni su teléfono, ni lo que nos contó.
    .rights = Usted decide, y puede quitar el permiso cuando quiera en /mis_remisiones. Por sus datos responde { $controller }; más en /privacidad.
    .question = ¿Da permiso?
referral-pass = Esta es la oficina, y abajo está su código.
    .quiet = Listo. Abajo está lo que pidió.
    .duty = Se avisó sin pedirle permiso porque una niña o un niño corre peligro y la ley obliga a avisar ({ $article }).
    .told = La oficina ya sabe que va alguien con ese código.
    .untold = Esta oficina no recibe avisos por aquí. Lleve el código y diga a qué va.
    .show = Muestre la imagen, o diga el código. Aquí no tiene que dar su nombre; la oficina le puede pedir datos para atenderle.
    .again = Si borra este chat, lo vuelve a ver con /mis_remisiones.
referral-how = Remisión <b>{ $code }</b>, { $name }: ¿le atendieron?
    .quiet = <b>{ $code }</b>: ¿cómo le fue? Conteste cuando pueda.
referral-quiet = Hola. Hay algo por leer, cuando pueda.
referral-rejected = { $name } dice que su asunto no es allí.
    .words = Dijo: «{ $words }»
    .next = En otro mensaje le pregunto por la oficina que sigue. Nada sale sin su permiso.
    .team = El equipo busca cuál oficina es. Si quiere, pida hablar con una persona.
    .open = Ya tiene otra oficina para lo mismo: <b>{ $code }</b>, { $name }. Está en /mis_remisiones.
referral-over = El equipo cerró su remisión <b>{ $code }</b>, { $name }. Ese código ya no sirve.
    .how = Si todavía necesita ir, puede pedir otra o hablar con una persona.
referral-data = { $name } le pide { $what }.
    .free = Usted decide. Por aquí no se manda nada: lo lleva o lo dice allá.
office-data = { $what ->
    [document] su documento de identidad
    [papers] los papeles del asunto
    [phone] un teléfono
    [address] su dirección
    [when] que diga qué día va
   *[other] un dato
    }
referral-one = 📨 <b>{ $code }</b> · { $name }
    .state = Cómo va: { $state }
    .given = Permiso desde: { $moment }
referral-state = { $state ->
    [offered] falta su permiso
    [consented] con su permiso
    [sent] enviada
    [accepted] la oficina la recibió
    [rejected] la oficina dice que no es allí
    [arrived] la oficina anotó que usted llegó
    [attended] la oficina anotó que le atendió
    [closed] terminada
    [revoked] usted quitó el permiso
    [declined] no se envió
   *[other] en camino
    }
referral-said = { $said ->
    [attended] Usted dijo: me atendieron
    [not_attended] Usted dijo: fui y no me atendieron
   *[not_gone] Usted dijo: todavía no he ido
    }
referral-list = <b>Mis remisiones</b>
    .none = No tiene remisiones. Puede buscar la oficina de su asunto y pedir una.
referral-line = <b>{ $code }</b> · { $name }: { $state }
    .quiet = <b>{ $code }</b>: { $state }
referral-withdraw = ¿Quita el permiso de <b>{ $code }</b>? El código deja de servir y la oficina lo sabe. Lo que ya le dijo a la oficina, solo ella lo puede borrar.
referral-done = { $what ->
    [declined] Está bien. No se envió nada. Usted puede ir por su cuenta cuando quiera.
    [attended] Gracias por contarme. Queda anotado.
    [not_attended] Gracias por contarme. El equipo lo va a mirar.
    [not_gone] Está bien. Su código sigue sirviendo. Cuando vaya, me puede contar en /mis_remisiones.
    [wrong_data] Gracias por avisar. El equipo revisa los datos de la oficina.
   *[withdrawn] Listo: quitó el permiso y el código <b>{ $code }</b> ya no sirve.
    }
referral-office-gone = Esa oficina ya no está en el directorio.
    .name = una oficina que ya no está en el directorio
    .pass = Su código no sirve allí. Pida hablar con una persona para ver a dónde ir.
referral-news = { $what ->
    [asked] 📨 <b>{ $code }</b>, { $name }: falta el permiso de la persona. No ha salido nada.
    [given] 📨 <b>{ $code }</b>, { $name }: la persona dio permiso y ya tiene su código.
    [declined] 📨 <b>{ $code }</b>, { $name }: la persona no dio permiso. No salió nada.
    [lapsed] 📨 <b>{ $code }</b>, { $name }: nadie contestó la pregunta del permiso. No salió nada.
    [revoked] 📨 <b>{ $code }</b>, { $name }: la persona quitó el permiso.
    [rejected] 📨 <b>{ $code }</b>: { $name } dice que no es allí.
   *[stuck] 📨 <b>{ $code }</b>, { $name }: alguien tiene que mirarla.
    }
    .reasons = Por qué: { $reasons }.
    .nobody = Aquí no hay a quién preguntarle: pregúntele usted y anote su respuesta.
    .link = Usted le dio el enlace a la oficina: dígale que ya no espere a esta persona.
referral-concern = { $concern ->
    [office_gone] la oficina ya no está en el directorio
    [mismatch] la oficina y la persona no dicen lo mismo
    [rejected] la oficina no la tomó
    [not_attended] la persona dice que no la atendieron
    [silent] falta una respuesta
    [office_silent] la oficina no ha dicho cómo le fue, y a la persona no se le puede preguntar por aquí
   *[wrong_data] la persona dice que un dato de la oficina está mal
    }
refs = { $which ->
    [waiting] <b>📨 Remisiones por mirar: { $count }</b>
    [open] <b>📨 Remisiones abiertas: { $count }</b>
    [overdue] <b>📨 Sin respuesta o sin atender: { $count }</b>
    [mismatched] <b>📨 No dicen lo mismo: { $count }</b>
   *[rejected] <b>📨 No las tomó la oficina: { $count }</b>
    }
    .line = <b>{ $code }</b> · { $name } · { $moment }: { $why }
    .more = Y { $count } más.
refs-state = { $state ->
    [offered] falta el permiso
    [consented] con permiso
    [sent] enviada
    [accepted] recibida
    [rejected] no corresponde
    [arrived] llegó
    [attended] atendió
    [closed] terminada
    [revoked] permiso quitado
    [declined] no se envió
   *[other] en camino
    }
refs-said = { $said ->
    [attended] me atendieron
    [not_attended] fui y no me atendieron
    [not_gone] todavía no he ido
   *[nothing] nada todavía
    }
refs-one = 📨 <b>{ $code }</b> · { $name }
    .matter = Asunto: { $matter }
    .age = Edad: { $band }
    .case = Caso <b>{ $code }</b>
    .nothing-shared = No se ha compartido nada: falta el permiso.
    .consent = { $how ->
        [spoken] Permiso de palabra, anotado { $moment } (texto { $version }).
       *[chat] Permiso por el chat, { $moment } (texto { $version }).
        }
    .duty = Sin permiso, por deber legal: { $article }. { $moment } (texto { $version }).
    .office = La oficina: { $state }
    .attended = Anotó que atendió: { $moment }
    .told = Avisada: { $moment }
    .handed = Con un enlace que se le entregó; abre hasta: { $moment }
    .untold = No recibe avisos por aquí: sabe de la persona cuando llega con el código.
    .person = La persona: { $said }
    .alone = A la persona no se le puede preguntar por aquí: vale lo que diga la oficina.
    .words = La oficina escribió: «{ $words }»
    .reasons = ⚠️ { $reasons }.
age-band = { $band ->
    [under_14] menos de 14
    [from_14] 14 a 17
    [from_18] 18 a 29
   *[from_30] 30 o más
    }
refs-pick = ¿A qué oficina pasa <b>{ $code }</b>? A la persona se le pregunta otra vez si da permiso.
refs-question = { $what ->
    [duty] ¿Enviar <b>{ $code }</b> sin permiso? Solo si una niña, un niño o adolescente corre peligro. La ley: { $article }. Queda anotado con su nombre y se le dice a la persona.
    [data] ¿Ya se corrigió el dato de la oficina de <b>{ $code }</b>? La remisión sigue como está.
   *[settle] ¿Ya se resolvió <b>{ $code }</b>? Sale de la lista y no se pregunta más.
    }

form-ask-age = ¿Qué edad tiene? No escriba nombres.
    .line = Edad: { $value }
form-ask-permission = La oficina vería un código y el asunto, nada más. ¿La persona da permiso?
    .line = Permiso: { $value }
form-referral-told = ✅ Anotado: caso <b>{ $code }</b>. La persona va por su cuenta; no se comparte nada.

command-mis_remisiones = A qué oficina voy y con qué código

button-referral-ask = 📨 Ir con un código
button-referral-yes = Sí, doy permiso
button-referral-no = No doy permiso
button-referral-at = Ya me atendieron
button-referral-na = Fui y no me atendieron
button-referral-ng = Todavía no he ido
button-referral-bad = Un dato está mal
button-referral-wd = Quitar el permiso
button-referral-wd-yes = Sí, quitarlo
button-referral-wd-no = No, dejarlo así
button-referral-look = Ver la pregunta
button-referral-pass = Ver el código
button-referral-list = Mis remisiones
button-referral-one = { $code }
    .state = Cómo va: { $state }
button-referral-see = Ver la remisión
button-referral-data-yes = Lo llevo o lo digo allá
button-referral-data-no = No quiero darlo
button-refs-see = Ver la remisión
button-refs-list = { $which ->
    [waiting] Por mirar
    [open] Abiertas
    [overdue] Sin respuesta
    [mismatched] No dicen lo mismo
   *[rejected] No las tomaron
    }
button-refs-spoke = La persona me dijo que sí
button-refs-duty = Hay un menor en peligro
button-refs-duty-yes = Sí, enviar por deber legal
button-refs-pick = Pasar a otra oficina
button-refs-settle = Ya se resolvió
button-refs-settle-yes = Sí, ya se resolvió
button-age-band = { $band ->
    [under_14] Menos de 14
    [from_14] 14 a 17
    [from_18] 18 a 29
   *[from_30] 30 o más
    }
button-permission = { $value ->
    [yes] Sí, me dijo que sí
   *[own] No: va por su cuenta
    }

toast-referral-given = Gracias. Ya le mando el código.
toast-noted = Anotado.
toast-refs-passed-on = Listo: se le pregunta a la persona por esa oficina.
toast-refs-duty = Enviada por deber legal. Queda anotado.

error-unknown-referral = No encuentro esa remisión. Revise el código.
error-not-this-office = Esa oficina no sirve para este asunto. Escoja otra.
error-referral-over = Esa remisión ya terminó.
error-referral-passed-on = Ya se ofreció otra oficina en lugar de esta.
error-referral-open-elsewhere = Ya hay otra remisión abierta para esa oficina: use esa.
error-ask-them = A esa persona se le pregunta por el chat.
error-bound-by-duty = Esta no se puede quitar: la ley obliga a avisar cuando una niña o un niño corre peligro.
error-not-a-duty = A esa oficina no se manda sin permiso.
error-referral-revoked = La persona quitó el permiso. No haga nada más con esta remisión.
error-nobody-to-tell = A esa persona no se le puede escribir por aquí.
