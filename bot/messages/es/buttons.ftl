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
button-refer-violence = 🔒 Hay violencia o maltrato
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
