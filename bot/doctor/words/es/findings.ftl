# Lo que dice ./pazos doctor, en palabras sencillas. Las mismas claves que en.ftl.
# Un mensaje dice qué se encontró; .means, qué significa; .do, qué hacer.

error-unexpected = No se pudo terminar la revisión de: { $part } ({ $kind }).
    .means = De esta parte no se sabe nada; las demás sí se revisaron.
    .do = Repórtelo, con la clase de error que está entre paréntesis.

heading-stops = Así no arranca el asistente
heading-warns = Alguien debe mirar esto
heading-good = En orden
summary = { $stops ->
    [0] { $warns ->
        [0] Todo está bien.
        [one] Nada impide arrancar; hay { $warns } cosa por mirar.
       *[other] Nada impide arrancar; hay { $warns } cosas por mirar.
    }
    [one] { $stops } cosa impide arrancar; otras { $warns } por mirar.
   *[other] { $stops } cosas impiden arrancar; otras { $warns } por mirar.
    }

## Ajustes

settings-good = Ajustes: { $count ->
    [0] ninguno dado, valen los de fábrica
    [one] { $count } dado, sirve
   *[other] { $count } dados, todos sirven
    }
setting-wrong = { $name } no sirve como está.
    .means = El asistente prefiere no arrancar a adivinar qué se quiso decir.
    .do = { $name ->
        [TELEGRAM_BOT_TOKEN] Copie otra vez el token de @BotFather: números, dos puntos y letras, sin espacios.
        [TELEGRAM_API_URL] Escriba una dirección web simple, como https://api.telegram.org, o quítelo.
        [PAZOS_DATABASE_URL] Escriba sqlite:///archivo.db o postgresql://usuario:clave@servidor/nombre.
        [PAZOS_CITY] Escriba el nombre de una carpeta de city/, como palmira.
        [PAZOS_WEBHOOK_URL] Escriba su dirección pública; debe empezar por https://.
        [PAZOS_WEBHOOK_SECRET] Use de 16 a 256 letras sin tilde, números, guiones o rayas bajas, o quítelo.
        [PAZOS_WEBHOOK_LISTEN] Escriba una dirección y un puerto, como 127.0.0.1:8443.
        [PAZOS_LOG_LEVEL] Escriba debug, info, warning o error.
       *[other] Mire la tabla de ajustes en README.md.
    }
setting-unknown = { $name } no es un ajuste.
    .means = No tiene efecto; puede que algo no esté como usted quería.
    .do = { $near ->
        [none] Quítelo; la tabla de ajustes está en README.md.
       *[other] Tal vez quiso decir { $near }; la tabla de ajustes está en README.md.
    }

## Carpeta de datos y clave

data-good = Carpeta de datos { $path }: es suya y está cerrada a los demás
data-will-be-made = Carpeta de datos { $path }: se crea al arrancar por primera vez
data-no-folder = { $path } no es una carpeta.
    .means = No hay dónde guardar la base de datos ni la clave.
    .do = Mueva ese archivo, o ponga en PAZOS_DATA_DIR una carpeta.
data-not-makeable = La carpeta de datos { $path } no existe y no se puede crear.
    .means = No hay dónde guardar la base de datos ni la clave.
    .do = Créela y désela al usuario que corre el asistente, o ponga otra en PAZOS_DATA_DIR.
data-not-writable = Este usuario no puede escribir en la carpeta de datos { $path }.
    .means = No se podría guardar nada de lo que cuenta la gente.
    .do = Córralo con el usuario dueño de la carpeta, o désela a este: chown.
data-open = Otros usuarios de este equipo pueden mirar { $path } (modo { $mode }).
    .means = Lo que identifica a las personas está cifrado; las horas y los estados no.
    .do = chmod 700 { $path }
data-disk-full = Quedan solo { $megabytes } MB libres donde está { $path }.
    .means = Con el disco lleno ya no se pueden guardar reportes.
    .do = Libere espacio.
key-good = Clave secreta: { $path }, solo usted puede leerla
key-given = Clave secreta: viene en PAZOS_SECRET_KEY
key-will-be-made = Clave secreta: se crea al arrancar por primera vez, en { $path }
key-wrong = PAZOS_SECRET_KEY no es una clave que sirva.
    .means = No se puede cifrar lo que cuenta la gente ni leer lo guardado.
    .do = Ponga la clave de esta base de datos: 32 bytes en base64 para URL. Si la base es nueva, quite el ajuste y se crea una.
key-unreadable = Este usuario no puede leer el archivo de la clave { $path }.
    .means = No se puede leer lo guardado.
    .do = Córralo con el usuario dueño del archivo, o déselo a este: chown.
key-open = Otros usuarios de este equipo pueden leer el archivo de la clave { $path } (modo { $mode }).
    .means = Quien tenga la clave y la base de datos puede leerlo todo.
    .do = chmod 600 { $path }, y cambie la clave si alguien pudo verla (docs/operations.md).
key-damaged = El archivo de la clave { $path } está dañado.
    .means = Con él no se puede leer lo guardado.
    .do = Ponga de nuevo la copia que corresponde a esta base de datos.
key-lost = Está la base de datos pero no su clave secreta.
    .means = Sin la clave nadie puede leer quién reportó qué.
    .do = Recupere el archivo de la clave desde su copia (secret.key, en la carpeta de datos) o ponga PAZOS_SECRET_KEY. No borre la base de datos.
key-foreign = La clave secreta no es la de esta base de datos.
    .means = Con ella no se puede leer nada de lo guardado, y no se debe mezclar nada nuevo.
    .do = Ponga la clave de esta base de datos, o la carpeta correcta en PAZOS_DATA_DIR.
running = El asistente está corriendo sobre esta carpeta de datos
not-running = El asistente no está corriendo sobre esta carpeta de datos

## Base de datos

database-current = Base de datos: responde y es de esta versión
database-will-be-made = Base de datos: se crea al arrancar por primera vez, en { $path }
database-empty = Base de datos: responde y está vacía; las tablas se crean al arrancar
database-older = Base de datos: de una versión anterior; se actualiza al arrancar
database-newer = La base de datos es de una versión más nueva del asistente.
    .means = Esta versión podría dañar lo que no conoce.
    .do = Arranque la versión nueva, o ponga de nuevo una copia de la base de datos.
database-unusable = La base de datos no se puede usar.
    .means = No se podría guardar nada; por eso el asistente no arranca.
    .do = Arregle lo que dice la línea de arriba (el texto en inglés sale también en el registro) y revise otra vez.

## Telegram

token-missing = Falta TELEGRAM_BOT_TOKEN.
    .means = Sin él no hay bot con quien hablar. `./pazos demo` no lo necesita.
    .do = Pida un bot a @BotFather en Telegram y ponga el token que le da.
token-unknown = Telegram no conoce este TELEGRAM_BOT_TOKEN.
    .means = Está mal copiado o fue anulado.
    .do = Cópielo otra vez de @BotFather.
token-known = Telegram conoce el bot: @{ $username }
telegram-away = No se llega a Telegram en { $url } ({ $kind }).
    .means = No se pudo comprobar el token. El asistente arranca de todos modos y espera la red.
    .do = Revise la red de este equipo y si un cortafuegos la deja salir.
polling = Entrega: el asistente pide los mensajes a Telegram (sin webhook)
webhook-good = Entrega: Telegram llama a { $url }
webhook-will-be-set = Entrega: se ajusta al arrancar (webhook: { $wanted })
webhook-differs = Telegram llama a { $url }, y aquí dice { $wanted }.
    .means = La revisión se hizo con otros ajustes que los del asistente, o hay otro asistente con el mismo token.
    .do = Compare los ajustes; un token es de un solo asistente.
webhook-error = Telegram no pudo entregar al webhook la última vez.
    .means = Mientras siga así, los mensajes llegan tarde o no llegan.
    .do = Revise el proxy que está delante del asistente, su certificado y PAZOS_WEBHOOK_LISTEN.
updates-waiting = { $count } mensajes esperan en Telegram a que alguien los recoja.
    .means = Hay gente esperando respuesta. Telegram guarda los mensajes 24 horas y luego se pierden.
    .do = Arranque el asistente, o mire por qué no los recoge.

## Modelo de lenguaje

model-good = Modelo de lenguaje: entrenado con los datos de ahora
nlu-missing = No está instalado el entorno del modelo de lenguaje.
    .means = El próximo arranque lo instala primero; necesita red y unos minutos.
    .do = ./pazos train
model-stale = Falta el modelo de lenguaje, o es más viejo que los datos con que se entrena.
    .means = El próximo arranque lo entrena primero; tarda cosa de un minuto.
    .do = ./pazos train
model-unknown = No se pudo revisar el modelo de lenguaje (código { $exit }).
    .means = Su entorno puede estar dañado. Mientras Rasa no corra, lo que escribe la gente llega sin clasificar a la coordinación.
    .do = ./pazos train muestra qué pasa. Si no lo arregla, borre nlu/.venv y arranque de nuevo.

## Ciudad

city-good = Ciudad: { $city }, sus archivos concuerdan
city-broken = { $count ->
    [one] Hay { $count } cosa por corregir en los archivos de la ciudad { $city }.
   *[other] Hay { $count } cosas por corregir en los archivos de la ciudad { $city }.
    }
    .means = Así no arranca: una alerta podría llegar al lugar equivocado.
    .do = Corríjalas; docs/city-data.md explica cómo.
city-provisional = { $count ->
    [one] Hay { $count } arreglo provisional en los datos de la ciudad.
   *[other] Hay { $count } arreglos provisionales en los datos de la ciudad.
    }
    .means = Son una propuesta del programa, no la palabra de la Alcaldía.
    .do = Que la coordinación los defina antes de que la gente confíe en ellos; docs/city-data.md explica cómo.
city-old = { $count ->
    [one] Hay { $count } dato del directorio por confirmar otra vez.
   *[other] Hay { $count } datos del directorio por confirmar otra vez.
    }
    .means = Nadie los confirma hace más de { $days } días, o su fecha está mal. La gente podría ir a un lugar cerrado.
    .do = Llame o vaya, y escriba la fecha en last_verified.
city-unverified = { $count ->
    [one] Hay { $count } dato de la ciudad sin confirmar.
   *[other] Hay { $count } datos de la ciudad sin confirmar.
    } Están en { $files }.
    .means = Vienen de fuentes públicas; un número o una dirección pueden estar mal o ser viejos.
    .do = ./pazos doctor --all los muestra. Primero marque las líneas de ayuda.

## Personas y casos

people-good = Personas: { $count } en el equipo; nada está esperando
retention-ran = Lo que cumplió su plazo se borró por última vez el { $day }
retention-nothing = Nada ha cumplido su plazo
retention-late = Lo que cumplió su plazo se borró por última vez el { $day }.
    .means = El aviso de privacidad le promete a la gente que se borra (Decreto 1377 de 2013, art. 11).
    .do = Deje el asistente prendido de noche, o llame: ./pazos retention
retention-never = { $count ->
    [one] { $count } cosa cumplió su plazo y nunca se ha borrado.
   *[other] { $count } cosas cumplieron su plazo y nunca se han borrado.
    }
    .means = El aviso de privacidad le promete a la gente que se borra (Decreto 1377 de 2013, art. 11).
    .do = Deje el asistente prendido de noche, o llame: ./pazos retention
staff-none = Todavía no ha entrado nadie por invitación.
    .means = Los reportes se guardarían y se confirmarían, pero no se avisaría a nadie.
    .do = ./pazos invite --role coordinator, después ./pazos invite --role gestor --cluster 1, y así.
coordinator-none = No hay coordinador ni coordinadora.
    .means = Lo que no se puede clasificar, y lo que ningún gestor atiende, no le llega a nadie.
    .do = ./pazos invite --role coordinator
clusters-without-gestor = { $count ->
    [one] El cluster { $items } no tiene gestor.
   *[other] { $count } clusters no tienen gestor: { $items }.
    }
    .means = Las alertas de allá van de una vez al suplente o a la coordinación.
    .do = ./pazos invite --role gestor --cluster NÚMERO
clusters-without-backup = { $count ->
    [one] El cluster { $items } no tiene suplente.
   *[other] { $count } clusters no tienen suplente: { $items }.
    }
    .means = Si el gestor no atiende una alerta, pasa directo a la coordinación.
    .do = ./pazos invite --role gestor --cluster NÚMERO --backup
clusters-all-away = { $count ->
    [one] En el cluster { $items } están ausentes todas las personas.
   *[other] En { $count } clusters están ausentes todas las personas: { $items }.
    }
    .means = Las alertas de allá van de una vez a la coordinación, hasta que alguien vuelva.
    .do = Si no es así, que marquen /turno y «Ya volví»; la coordinación lo puede hacer por ellas.
coordinators-all-away = Toda la coordinación está ausente.
    .means = Lo que nadie del sector tome se queda esperando; solo lo que pone en peligro una vida les llega.
    .do = Que alguien de la coordinación marque /turno y «Ya volví», o invite a otra persona.
staff-blocked = { $count ->
    [one] { $count } persona del equipo bloqueó el bot.
   *[other] { $count } personas del equipo bloquearon el bot.
    } Por número y funciones:
    .means = No les llega ninguna alerta; las suyas pasan a quien sigue.
    .do = Pídales que abran el chat y toquen Iniciar.
cases-untold = { $count ->
    [one] No se pudo avisar a nadie de { $count } caso: { $items }.
   *[other] No se pudo avisar a nadie de { $count } casos: { $items }.
    }
    .means = Está guardado, y se le entrega a la próxima persona indicada que entre.
    .do = Invite a quien falta, o llame. ./pazos invite --help
referrals-orphaned = Hay remisiones abiertas a oficinas que ya no están en el directorio: { $items }.
    .means = Nadie de esas oficinas contesta; la coordinación las ve en /remisiones.
    .do = Devuelva la oficina a services.yml, o páselas a otra en /remisiones.
alerts-overdue = { $count ->
    [one] { $count } caso tiene una alerta vencida que no se pasó a nadie más: { $items }.
   *[other] { $count } casos tienen una alerta vencida que no se pasó a nadie más: { $items }.
    }
    .means = El asistente no está corriendo, o no puede trabajar con su base de datos.
    .do = Arránquelo; en segundos pasa las alertas. Luego llame al gestor, porque se perdió tiempo.
cases-untaken = { $count ->
    [one] A todos se les avisó de { $count } caso y nadie lo tomó: { $items }.
   *[other] A todos se les avisó de { $count } casos y nadie los tomó: { $items }.
    }
    .means = Tampoco ha respondido el último paso, la coordinación.
    .do = Llame a la coordinación; /casos los muestra en el chat.
messages-stuck = { $count ->
    [one] { $count } mensaje lleva más de diez minutos sin salir.
   *[other] { $count } mensajes llevan más de diez minutos sin salir.
    }
    .means = Alguien espera una alerta o una respuesta.
    .do = Mire si el asistente está corriendo y si se llega a Telegram.
updates-given-up = { $count ->
    [one] { $count } mensaje no se pudo procesar después de varios intentos.
   *[other] { $count } mensajes no se pudieron procesar después de varios intentos.
    }
    .means = Sus palabras le llegaron a la coordinación como un caso; la causa es una falla del programa.
    .do = Repórtelo con la línea "update … failed" del registro; no contiene palabras de nadie.
more-details = … y { $count } más: ./pazos doctor --all

## Oficinas: correo y chats

mail-good = Correo a las oficinas: por { $host }, puerto { $port }
mail-none = Oficinas: contestan por enlace o por chat; no hay correo (PAZOS_SMTP_HOST)
links-none = Oficinas: sin enlaces ni correo (PAZOS_PUBLIC_URL); pueden contestar por chat
mail-wrong = Los ajustes del correo no están completos o no son seguros: { $name }.
    .means = Así no arranca el asistente: un correo sin enlace no le sirve a una oficina.
    .do = Mire «La página de las oficinas» y «Correo» en docs/operations.md.
offices-silent = { $count ->
    [one] A { $count } oficina no se le puede avisar: { $items }.
   *[other] A { $count } oficinas no se les puede avisar: { $items }.
    }
    .means = No tienen chat ni correo. Se enteran cuando la persona llega con su código.
    .do = Ponga su correo en services.yml, o invite su chat: ./pazos invite --role office --service …
office-mails-stuck = { $count ->
    [one] { $count } correo a una oficina no salió ({ $kinds }).
   *[other] { $count } correos a oficinas no salieron ({ $kinds }).
    }
    .means = Esas oficinas no tienen el enlace por correo.
    .do = Revise el servidor de correo y las direcciones; mientras tanto, dé el enlace con /enlace.

## Calendarios de sesiones

feeds-broken = { $count ->
    [one] { $count } calendario de sesiones no se pudo leer: { $items }.
   *[other] { $count } calendarios de sesiones no se pudieron leer: { $items }.
    }
    .means = Lo que cambie allá no llega a los participantes.
    .do = Revise el enlace con quien lo puso, o quítelo en /importar.
