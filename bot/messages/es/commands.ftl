## La lista de órdenes que muestra Telegram

command-menu = Ver el menú
command-reportar = Avisar de un conflicto
command-punto = Avisar de un punto oscuro o un daño
command-persona = Hablar con una persona
command-orientacion = Saber a qué oficina ir
command-programas = Ver programas para jóvenes
command-mis_sesiones = Ver mis programas y fechas
command-mis_reportes = Saber cómo va lo que avisé
command-privacidad = Qué ven y quién
command-mis_datos = Ver, copiar o borrar mis datos
command-borrar_chat = Borrar este chat
command-idioma = Cambiar de idioma
command-cancelar = Parar lo que estamos haciendo
command-ayuda = Qué puedo hacer aquí

button-rather-not = Prefiero decirlo después
