## Fechas para el calendario del teléfono

calendar-ask = ¿El calendario puede decir el nombre del programa?
    .why = Si otra persona ve su teléfono, «Cita» no dice de qué se trata. El sitio sale en los dos, salvo que lleve el nombre del programa.
calendar-event = Cita
calendar-mine-name = Mis citas
calendar-file = calendario
calendar-how = 📆 Abra este archivo para pasar las fechas al calendario de su teléfono. Si una fecha cambia, le aviso por aquí: pida el archivo otra vez y ábralo.
button-calendar = 📆 Agregar al calendario
button-calendar-quiet = Sin el nombre
button-calendar-named = Con el nombre
