## Caminos de noche

road = 🌙 <b>{ $name }</b>: termina de noche
    .lights = Cerca de ese lugar hay { $count } reportes abiertos de luces dañadas.
    .look = Le sugerimos revisar la hora o el camino con la coordinación.
ways = <b>🚶 Caminos</b>
    Toque un sitio para escribir por dónde conviene ir y volver. ✅: ya está escrito.
    .none = No hay sesiones por venir, y los caminos se escriben por su lugar.
way = 📍 <b>{ $place }</b>
    .words = 🚶 { $words }
    .none = Nadie ha escrito un camino para este lugar.
    .seen = Lo lee quien tiene cupo, con el recordatorio de cada sesión en este lugar.
reminder-way = 🚶 Camino que recomienda quien la dirige: { $words }
form-way = <b>🚶 Camino: { $place }</b>
form-ask-way = ¿Por dónde conviene ir y volver? Diga calles con luz y gente. No cuente qué ha pasado ni quién lo dijo.
    .line = Camino: { $value }
form-way-saved = ✅ Camino guardado. Sale en los recordatorios de las sesiones de ese lugar.
button-way = { $place }
    .written = ✅ { $place }
button-way-write = ✍️ Escribir el camino
button-way-drop = ✖ Borrar el camino
button-road-session = 📅 Ver la sesión
button-road-way = 🚶 Camino con luz
toast-way-dropped = Listo, ese camino ya no sale.
