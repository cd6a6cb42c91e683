## Quien dirige programas

leader-menu = Hola. ¿Qué necesita de los programas?
leader-welcome = Aquí responde a quien pide cupo, programa sesiones, pasa lista y saca afiches. Toque un botón, o salude cuando quiera volver a verlos.
button-leader-attendance = ✅ Asistencia
button-leader-posters = 📄 Afiches
button-leader-ways = 🚶 Caminos con luz
