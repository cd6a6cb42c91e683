## Importar sesiones de un archivo

import-home = <b>📥 Importar sesiones</b>
    Mande aquí un archivo de Excel (XLSX), CSV o de calendario (ICS).
    .columns = Columnas: programa, fecha, hora y lugar. Pueden ir en cualquier orden.
    .more = También sirven: código, hasta, duración, latitud, longitud, cupo, facilitador y estado.
    .again = Antes de guardar le muestro qué cambia. El mismo archivo dos veces no cambia nada.
    .link = También leo un calendario de internet: escriba /importar y el enlace.
import-programme = ¿De qué programa son las sesiones de este calendario?
import-which-day = 🤔 Las fechas se pueden leer de dos formas. ¿Qué día es el de la fila { $row }?
import-preview = <b>Esto haría el archivo</b>
    Todavía no se guardó nada.
import-nothing = <b>Todo está igual</b>
    El archivo no cambia ninguna sesión.
import-count = { $kind ->
    [new] ➕ Nuevas: { $count }
    [changed] 🕒 Cambian: { $count }
    [cancelled] ✖ Se cancelan: { $count }
    [same] ✔ Siguen igual: { $count }
    [over] ⏳ Ya pasaron: { $count }
   *[problems] ⚠️ Filas con errores: { $count }
    }
import-note =
    .holidays = 📌 Caen en festivo: { $days }
    .night = 🌙 Empiezan de noche o muy temprano: { $count }. Revise la hora.
    .hidden = Filas ocultas que no leí: { $count }
    .unread = Columnas que no leí: { $columns }
    .months = Leí las fechas con el mes primero.
    .swapped = Leí las fechas con día y mes volteados.
    .feed = Si aplica, leeré el calendario cada tres horas.
import-changes = <b>Cambian</b>
import-change = { $name }: { $before } → { $after }
import-errors = <b>Errores</b>
    .more = Los demás están en la lista de errores.
import-problem = Fila { $row }, { $column } ({ $found }): { $why }
import-column = { $column ->
    [bring] qué llevar
    [id] código
    [programme] programa
    [date] fecha
    [start] hora
    [end] hasta
    [length] duración
    [place] lugar
    [latitude] latitud
    [longitude] longitud
    [capacity] cupo
    [facilitator] facilitador
   *[state] estado
    }
import-why = { $why ->
    [missing] está vacía.
    [formula] es una fórmula. Péguela como valor.
    [date] no es una fecha. Escríbala como 24/12/2026.
    [no-day] ese día no existe.
    [month] ese mes no existe.
    [year] ese año no puede ser.
    [past] ya pasó.
    [far] está muy lejos. Revise el año.
    [hour] no es una hora. Escríbala como 15:30 o 3:30 p. m.
    [half] falta a. m. o p. m.
    [end] termina antes de empezar.
    [length] debe ser de 5 minutos a 12 horas.
    [programme] no conozco ese programa.
    [place] debe tener entre 1 y 200 letras.
    [key] es muy largo.
    [key-twice] es el mismo código de la fila { $right }.
    [time-twice] es el mismo programa y hora de la fila { $right }.
    [key-other] ese código ya es de { $right }.
    [taken] ese programa ya tiene otra sesión a esa hora.
    [swap] otra sesión que también cambia tiene esa hora. Hágalo en dos pasos.
    [number] debe ser un número entero, como 20.
    [degrees] no es una coordenada. Escríbala como 3,5394.
    [point] ese punto queda fuera del municipio.
    [facilitator] nadie del equipo tiene ese nombre.
    [facilitator-other] solo la coordinación escoge a otra persona.
    [repeat] no entiendo cómo se repite.
    [whole-day] es de todo el día. Póngale hora.
    [zone] no conozco esa zona horaria.
   *[state] no lo entiendo. Deje la celda vacía o escriba cancelada.
    }
    .right = ¿Será { $right }?
import-missing = <b>Ya no están en el archivo: { $count }</b>
    Siguen en pie, a menos que usted las cancele.
    .one = { $name }: { $when }
import-told = { $count ->
    [0] No hay a quién avisarle.
    [one] Se le avisa a 1 persona.
   *[other] Se les avisa a { $count } personas.
    }
import-done = ✅ <b>Listo, quedó guardado</b>
import-dropped = ✖ No se guardó nada de ese archivo.
import-gone = Ese archivo ya no está. Mándelo otra vez si lo necesita.
import-not-fetched = No pude bajar el archivo. Mándelo otra vez.
import-refused-more = No se guardó nada. Puede mandar otro archivo.
import-file = Lista para llenar. La fila de ejemplo no se importa.
    .template = sesiones
    .sheet = Sesiones
    .place = Casa de la Cultura
    .report = errores
    .errors = { $count ->
    [one] 1 error del archivo.
   *[other] { $count } errores del archivo.
    }
import-report = { $column ->
    [row] fila
    [column] columna
    [found] encontrado
   *[why] qué pasa
    }
button-import = 📥 Importar un archivo
button-import-csv = 📄 Lista para llenar (CSV)
button-import-xlsx = 📊 Lista para llenar (Excel)
button-import-day = { $day }
button-import-apply = ✅ Aplicar
button-import-good = ✅ Aplicar las filas buenas
button-import-missing = ✅ Aplicar y cancelar faltantes
button-import-errors = ⬇️ Bajar los errores
button-import-drop = ✖ No hacer nada
button-import-again = 📥 Mandar otro archivo
toast-import-applied = Listo, quedó guardado. Se les avisa a quienes tienen cupo.
toast-import-changed = Algo cambió mientras tanto. Mire otra vez antes de aplicar.
error-import-refused = { $why ->
    [empty] El archivo está vacío.
    [large] El archivo es muy grande: máximo { $most } KB.
    [rows] Son demasiadas filas: máximo { $most }.
    [columns] Son demasiadas columnas: máximo { $most }.
    [cell] La fila { $row } tiene una celda demasiado larga.
    [kind] No es una lista. Mande un CSV o un XLSX.
    [old-excel] Es de un Excel viejo o tiene clave. Guárdelo como XLSX sin clave.
    [encoding] No pude leer las letras. Guárdelo como CSV UTF-8.
    [damaged] El archivo está dañado. Guárdelo otra vez.
    [bomb] El archivo ocupa demasiado al abrirlo.
    [sheets] Dos hojas tienen sesiones. Deje una sola.
    [headings] No encontré los títulos: programa, fecha, hora y lugar.
    [missing] Faltan columnas: { $columns }.
    [twice] Hay dos columnas iguales: { $columns }.
    [no-rows] No hay filas debajo de los títulos.
   *[calendar] El calendario no tiene sesiones que sirvan.
    }
import-feed = <b>🔗 Calendario de { $host }</b>
    .programme = Programa: { $name }
    .read = Leído: { $moment }
    .failed = ⚠️ La última vez no se pudo leer.
    .reading = Antes de guardar le muestro qué trae.
    .ask = ¿De qué programa son sus sesiones?
    .off = Ya no leo este calendario. Sus sesiones siguen en pie.
feed-failed = ⚠️ No pude leer el calendario de { $host }.
    { $error ->
    [timeout] No respondió a tiempo.
    [private] El enlace lleva a una red privada.
    [large] Es demasiado grande.
    [damaged] Lo que hay ahí no es un calendario.
    [calendar] No tiene sesiones por venir.
   *[other] Revise el enlace.
    }
button-import-feed = 🔗 { $name }
button-import-feed-off = ✖ No leerlo más
error-feed-address = Ese enlace no sirve. Debe ser de un calendario y empezar por https.
error-import-much = Son demasiados avisos de una vez. Divida el archivo en varios.
