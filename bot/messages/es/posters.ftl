## Afiches de los programas

programme-poster = Hola. Soy el asistente de { $strategy } ({ $controller }). Este es el programa del afiche:
programme-gone = El programa de ese enlace no está en la lista. Puede que haya terminado o que el enlace esté incompleto. Estos son los que hay:
posters = <b>📄 Afiches</b>
    ¿De qué programa?
poster = <b>📄 Afiche de { $name }</b>
    Quien escanea el código llega derecho a este programa.
    .opened = Veces que abrieron el enlace: { $count }
    .place = • { $place }: { $count }
poster-file = 📄 Afiche de <b>{ $name }</b>, para imprimir en hoja carta o A4.
    .name = afiche-{ $programme }
    .place = Lugar: { $place }
    .link = Enlace para compartir: { $link }
    .code = Solo el código, para poner en otra pieza.
poster-head = Programa para jóvenes · { $city }
poster-dates = Fechas: { $dates }
poster-place = Lugar: { $place }
poster-how = Escanee el código con la cámara del celular
poster-what-next = Ahí puede ver de qué se trata y pedir cupo. Pedirlo no lo obliga a nada, y todavía no es tenerlo: le responde quien dirige el programa.
poster-privacy = No pedimos nombre ni documento. Para menores de 18 años hace falta el permiso de la mamá, el papá o el acudiente.
poster-unconfirmed = Datos por confirmar.
form-poster = <b>📄 Afiche de { $name }</b>
form-ask-poster-place = ¿Dónde lo va a pegar? Así se cuenta cuántas veces lo abren desde ahí. No escriba nombres de personas.
    .line = Lugar: { $value }
form-poster-saved = ✅ Listo. El afiche de ese lugar llega aquí abajo.
button-poster-send = 📄 Afiche y código
button-poster-place = 📄 { $place }
button-poster-add = ➕ Otro lugar
toast-poster-sent = Listo, llega aquí abajo.
toast-poster-later = Todavía no sé el enlace de este asistente. Intente en un minuto.
error-posters-full = Ese programa ya tiene afiches en 20 lugares.
