## Formularios del equipo

form-closing = <b>Cerrar { $code }</b>
    { $outcome ->
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
form-closed = ✅ Caso <b>{ $code }</b> cerrado.
form-cancelled = ✖ Cancelado. No se guardó nada.
form-replaced = ✖ Esto quedó sin guardar: empezó otra cosa.
form-expired = ⌛ Esto venció sin guardar. Empiece de nuevo cuando quiera.
form-gone = Esa pregunta ya no está abierta. No se guardó lo que escribió.
form-pin-outside = Ese punto queda fuera del municipio. Mande otro o escriba las señas.
form-too-long = ✂️ Es muy largo: máximo { $most } letras.
form-not-understood = 🤔 No le entendí. Escríbalo de otra forma o toque un botón.
form-check = ¿Está bien así?
form-ask-people = ¿Cuántas personas había? Cada toque suma una.
    .line = Personas: { $value }
form-ask-office = ¿A dónde pasó?
    .line = Oficina: { $value }
form-ask-police = ¿Cómo lo supo la Policía? Si sabe el cuadrante, escriba el número.
    .line = Policía: { $value }
form-quadrant = cuadrante { $number }
form-ask-reason = ¿Por qué no se pudo?
    .line = Motivo: { $value }
form-ask-duplicate = ¿De cuál caso es repetido? Toque uno o escriba el código.
    .line = Repetido de: { $value }
form-ask-seen = ¿Lo vio arreglado en el sitio?
    .line = Visto en el sitio: { $value }

button-form-save = ✅ Guardar
button-form-done = ➡ Listo
button-form-back = ↩ Atrás
button-form-cancel = ✖ Cancelar
button-age = { $band ->
    [a0-13] Menos de 14
    [a14-17] 14 a 17
    [a18-29] 18 a 29
    [a30-59] 30 a 59
   *[a60] 60 o más
    }: { $count }
button-age-zero = Volver a cero
button-other-office = Otra oficina
button-police = { $code ->
    [line] Por la línea
    [quadrant] Con el cuadrante
    [station] En la estación
   *[unknown] No sé
    }
button-reason = { $code ->
    [no_contact] No se pudo ubicar
    [declined] No quisieron
    [unsafe] Era peligroso
    [not_ours] No nos corresponde
    [moved] Ya no viven ahí
   *[other] Otro motivo
    }
button-same-case = { $code }
button-seen = { $code ->
    [yes] Sí, lo vi
   *[no] No, me contaron
    }

error-answers-missing = Falta una respuesta para cerrar. Cierre otra vez desde la tarjeta.
error-no-duplicate = Ese caso ya no sirve: terminó o es de otro tema. Escoja otro.

## Lo que el equipo hace en la calle

form-mediation = <b>📝 Anotar una mediación</b>
form-spot = <b>💡 Anotar un daño de luz</b>
form-referral = <b>📨 Anotar una remisión</b>
form-ask-barrio = ¿En qué barrio? Toque uno o escríbalo.
    .line = Barrio: { $value }
form-ask-conflict = ¿De qué era el conflicto?
    .line = Conflicto: { $value }
form-ask-ending = ¿Cómo terminó?
    .line = Terminó: { $value }
form-ask-fault = ¿Qué daño tiene?
    .line = Daño: { $value }
form-ask-place = ¿Dónde es? Escriba las señas o mande la ubicación.
    .line = Señas: { $value }
form-pinned = punto en el mapa
form-no-place = sin señas
form-ask-topic = ¿De qué se trata?
    .line = Tema: { $value }
form-ask-service = ¿A qué oficina mandó a la persona?
    .line = Oficina: { $value }
form-mediation-saved = ✅ Mediación anotada: caso <b>{ $code }</b>.
form-spot-saved = ✅ Daño anotado: caso <b>{ $code }</b>. Ya está a su nombre.
form-referral-saved = ✅ Remisión anotada: caso <b>{ $code }</b>.

    Código para la persona: <b>{ $pass }</b>. Que lo muestre en la oficina.

    { $told ->
        [yes] La oficina ya tiene el aviso.
       *[no] A la oficina no le llega aviso por aquí.
    } A la persona no se le pregunta después: vale lo que diga la oficina.

button-log-mediation = 📝 Anotar mediación
button-log-spot = 💡 Anotar daño de luz
button-log-referral = 📨 Anotar remisión
button-conflict-kind = { $kind ->
    [neighbours] Entre vecinos
    [fight] Pelea sin armas
    [gang] Entre grupos
   *[other] Otro conflicto
    }
button-mediation = { $outcome ->
    [agreement] Acuerdo firmado
    [mediated] Acuerdo de palabra
   *[not_possible] Sin acuerdo
    }
button-no-place = No hace falta
button-topic = { $name }

toast-saved = Listo, quedó guardado.
error-not-mediable = Ese conflicto no se puede mediar por ley.
