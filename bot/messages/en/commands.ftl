## The list of commands that Telegram shows

command-menu = Show the menu
command-reportar = Report a conflict
command-punto = Report a dark spot or damage
command-persona = Talk to a person
command-orientacion = Know which office to go to
command-programas = See programmes for young people
command-mis_sesiones = See my programmes and dates
command-mis_reportes = What became of my reports
command-privacidad = Who sees what
command-mis_datos = See, copy or erase my data
command-borrar_chat = Delete this chat
command-idioma = Change the language
command-cancelar = Stop what we are doing
command-ayuda = What I can do here

button-rather-not = I would rather say it later
