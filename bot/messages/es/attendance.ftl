## Asistencia: las listas

attendance-home = <b>🗒 Asistencia</b>
    Toque una sesión para anotar quién vino.
    .empty = ❔ es una lista que nadie ha llenado.
    .none = Hoy no hay sesiones, ni listas por corregir de los últimos días.
attendance-sheet = Vinieron: { $came } · No vinieron: { $absent } · Sin anotar: { $open } · Sin chat: { $walk_ins }
    .places = Personas con cupo: { $count }
    .nobody = Nadie tiene cupo por este chat.
    .early = La lista se abre { $moment }
    .how = Toque un apodo: ☐ sin anotar, ✅ vino, ✖ no vino. Cada quien ve su apodo en /mis_sesiones y se lo puede decir.
    .until = Se puede corregir hasta { $moment }
    .closed = Esta lista ya no se puede corregir.
    .empty = Nadie ha llenado esta lista.
    .guardian = ⚠ Falta el permiso del acudiente.
    .page = Página { $page } de { $pages }: { $first } a { $last }
attendance-names = { $mark ->
    [came] ✅ Vinieron: { $names }
    [absent] ✖ No vinieron: { $names }
   *[open] ☐ Sin anotar: { $names }
    }
attendance-clear = ¿Quitar todas las marcas de esta lista?

    { $count ->
    [one] Hay 1 marca.
   *[other] Hay { $count } marcas.
    }
attendance-walk-ins = ¿Cuántas personas vinieron sin estar inscritas por este chat? Solo se guarda el número.
attendance-missing = 🗒 ¿Me ayuda con una lista? De esta sesión todavía no sé quién vino.
    .why = Con un minuto basta. Si no hubo sesión, no tiene que hacer nada.
button-attendance = 🗒 Lista de asistencia
button-attendance-empty = ❔ { $when } · { $name }
button-attendance-person = { $mark ->
    [came] ✅ { $alias }
    [absent] ✖ { $alias }
   *[open] ☐ { $alias }
    }
button-attendance-rest-came = ✅ Los demás vinieron
button-attendance-rest-absent = ✖ Los demás no vinieron
button-attendance-clear = Quitar todas las marcas
button-attendance-clear-yes = Sí, quitar todas
button-attendance-walk-ins = 👥 Vinieron sin chat: { $count }
button-attendance-fresh = 🔄 Ver cómo va
button-number = { $number }
toast-attendance-came = ✅ Anotado: vino
toast-attendance-absent = ✖ Anotado: no vino
toast-attendance-open = ☐ Sin anotar
toast-attendance-saved = Listo, guardado.
error-attendance-early = Esa lista todavía no se abre.
error-attendance-late = Esa lista ya no se puede corregir.
error-attendance-none = Esa persona o sesión ya no está en la lista.

## Asistencia: el código de la puerta

door-code = 📷 Código para la puerta: <b>{ $name }</b>
    .until = Sirve hasta { $moment }
        Después toque «Otro código».
    .how = Muéstrelo en esta pantalla. Quien llega lo lee con la cámara y queda en la lista si tiene cupo. Cada quien se anota solo a sí mismo.
door-entered = { $outcome ->
    [marked] ✅ Listo, quedó anotado que usted vino hoy a <b>{ $name }</b>.
    [already] ✅ Usted ya estaba en la lista de hoy de <b>{ $name }</b>.
    [no_place] Usted todavía no tiene cupo en <b>{ $name }</b>, por eso no quedó en la lista. Dígale a quien dirige que vino.
    [expired] Ese código ya venció. Pida a quien dirige que muestre otro y léalo allá.
    [closed] Ese código no sirve ahora: la sesión no ha empezado, ya terminó o se canceló.
    [limited] Van muchos códigos equivocados. Espere una hora, o pida a quien dirige que le anote.
   *[unknown] Ese código no sirve. Léalo otra vez de la pantalla de quien dirige.
    }
button-attendance-door = 📷 Código para la puerta
button-door-again = 🔄 Otro código
error-door-closed = El código solo sirve desde un rato antes de empezar hasta que termina la sesión.

## Quien faltó varias veces

absence-ask = 👋 ¿Todo bien? Le escribo porque hace días no le vemos y quería saber cómo va.
    No es un regaño ni tiene que dar explicaciones. Solo si quiere, toque uno de los botones de abajo.
    .why = Es por <b>{ $name }</b>: la lista dice que no pudo venir las últimas veces.
    .yours = Lo que responda aquí no se lo contamos a quien dirige el programa.
absence-fine = Me alegra. Gracias por contarme. Su cupo sigue ahí.
absence-fine-left = Me alegra. Gracias por contarme. Ahora no tiene cupo en ese programa.
absence-support = Con gusto. Estas líneas escuchan y orientan:
    .danger = Si hay peligro ahora, llame al <b>{ $emergency }</b>.
    .person = También le puede escribir por aquí una persona de { $strategy }.
absence-tasks = <b>🤝 Por hablar</b>
    La lista dice que faltaron varias veces seguidas:
    .one = <b>{ $alias }</b> · { $name } · desde { $moment }
    .how = Hable con cada quien cuando pueda, con calma. Después toque su apodo.
    .none = No hay nadie por hablar.
absence-tasks-new = { $count ->
    [one] 🤝 Hay una persona que faltó varias veces seguidas. ¿Habla con ella cuando pueda?
   *[other] 🤝 Hay { $count } personas que faltaron varias veces seguidas. ¿Habla con ellas cuando pueda?
    }
button-absence = { $answer ->
    [fine] 🙂 Estoy bien
    [person] 🙋 Hablar con un gestor
    [support] 💛 Apoyo psicosocial
   *[leave] Ya no quiero ir
    }
button-absence-tasks = 🤝 Por hablar: { $count }
button-absence-talked = ✔ Hecho: { $alias }
toast-absence-talked = Listo. Gracias por hablar con esa persona.

## Certificados de asistencia

sessions-mine-alias = Su apodo aquí es <b>{ $alias }</b>. Dígalo al llegar y le anotan, sin dar su nombre.
certificates = <b>🎓 Certificados de asistencia</b>
    ¿De qué programa?
    .none = Todavía no ha terminado ninguna sesión.
certificates-of = <b>🎓 { $name }</b>
    .how = Toque a una persona para entregarle su certificado. Se le avisa por este chat. Se pide venir al { $share } % de las sesiones con lista, pero usted puede entregarlo con menos: dice a cuántas vino.
    .nobody = Nadie está anotado en las listas de este programa.
certificate = <b>🎓 Certificado: { $name }</b>
    .came = Asistió a { $attended } de { $held } sesiones.
    .code = Código: <b>{ $code }</b>
    .how = ¿Cómo lo quiere en papel? Puede llevar su nombre, o una línea para que lo escriba a mano.
certificate-name = Escriba el nombre como debe salir en el papel. Solo el nombre, sin número de documento.
    Lo uso para hacer el PDF y no lo guardo.
certificate-name-again = { $problem ->
    [digits] Escriba solo el nombre, sin números.
    [long] Ese nombre no cabe. Escríbalo en menos de 60 letras.
    [letters] No puedo imprimir algunas de esas letras. Escriba el nombre con letras latinas, o deje la línea para escribirlo a mano.
    [short] Ese nombre es muy corto. Escríbalo otra vez.
    [small] Escriba nombre y apellido con mayúsculas, como María Gómez. Si me quería contar otra cosa, toque Menú.
   *[marks] Escriba el nombre solo con letras, sin signos.
    }
certificate-ready = 🎓 Ya tiene su certificado de asistencia a <b>{ $name }</b>.
certificate-file = 🎓 Aquí va su certificado. Ya puede imprimirlo o mandarlo.
    .changed = Escribí alguna letra sin su tilde o marca, porque el papel no la tiene. Revise el nombre.
    .again = No guardé el nombre. Si quiere cambiarlo, pida el certificado otra vez.
    .name = certificado-{ $programme }
certificate-check = { $outcome ->
    [valid] ✅ Ese certificado es de los nuestros.
    [limited] Van muchos códigos equivocados. Espere una hora.
   *[unknown] Ningún certificado tiene ese código. Revise que esté completo, como CA-482-907-5530.
    }
    .days = Entre el { $first } y el { $last }.
    .day = El { $first }.
    .nameless = Aquí no se guarda el nombre: solo el papel lo dice.
certificate-usage = Para comprobar un certificado escriba /certificado y el código que trae, como CA-482-907-5530.
certificate-day = { $day } de { $year }
certificate-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
    }
    .minutes = { $hours } y { $minutes } minutos
certificate-paper = Certificado de asistencia
    .by = { $controller } · Estrategia { $strategy }
    .that = Se certifica que
    .line = Nombre y apellidos
    .came = { $held ->
        [one] asistió a la única sesión de
       *[other] asistió a { $attended } de { $held } sesiones de
        }
    .on = el { $day },
    .between = entre el { $first } y el { $last },
    .hours = en total { $hours }.
    .only = Certifica la asistencia. No es un título ni una calificación.
    .given = { $city }, { $day }
    .signed = Firma de quien dirige el programa
    .code = Código de verificación
    .check = Compruébelo con la cámara o escribiendo en { $address }:
    /certificado { $code }
    Se ve el programa y la asistencia, nunca el nombre.
button-certificates = 🎓 Certificados
button-certificate-issue = { $state ->
    [issued] ✅ { $alias } · { $count }
    [older] ☑ { $alias } · { $count }
   *[none] { $alias } · { $count }
    }
button-certificate-all = 🎓 A quienes llegan: { $count }
button-certificate = 🎓 Certificado: { $name }
button-certificate-see = 🎓 Ver mi certificado
button-certificate-name = ✍️ Con mi nombre
button-certificate-line = 📄 Con una línea
toast-certificate-issued = Listo. Le avisamos a la persona.
toast-certificate-untold = Listo. A esa persona no le podemos avisar por el chat.
toast-certificate-all = Listo. Les avisamos a quienes se puede por el chat.
toast-certificate-none = Esa persona no está anotada en ninguna sesión.
