// Words of the page itself, in Spanish and English. What bot and people write is never touched.

const WORDS = {
  es: {
    title: "Simulador de Telegram",
    subtitle: "Todo pasa en este computador; nada sale a Internet",
    add_phone: "Teléfono",
    add_phone_long: "Agregar un teléfono",
    language: "Idioma de la página",
    online: "En línea",
    offline: "Reconectando…",
    bot: "bot",
    typing: "escribiendo",
    message: "Mensaje",
    send: "Enviar",
    attach: "Adjuntar",
    commands: "Comandos",
    keyboard_show: "Mostrar teclado del bot",
    keyboard_hide: "Ocultar teclado del bot",
    start: "INICIAR",
    unblock: "DESBLOQUEAR",
    blocked_note: "Bloqueaste este bot: ya no te puede escribir.",
    what_can: "¿Qué puede hacer este bot?",
    nothing_yet: "Toca INICIAR para abrir la conversación.",
    today: "Hoy",
    edited: "editado",
    protected: "Contenido protegido: no se puede copiar ni reenviar",
    sent: "Enviado",
    taken: "Recibido por el bot",
    photo: "Foto",
    photo_own: "Elegir archivo…",
    photo_dark_street: "Calle oscura",
    photo_broken_lamp: "Luminaria rota",
    photo_rubble: "Escombros",
    caption: "Comentario de la foto (opcional)",
    voice: "Nota de voz",
    voice_hint: "{n} segundos, sin sonido",
    location: "Ubicación",
    contact: "Mi contacto",
    place_centre: "Centro de la ciudad",
    place_east: "Barrio al oriente",
    place_south: "Barrio al sur",
    place_rural: "Zona rural",
    place_outside: "Fuera del municipio",
    choose_place: "¿Dónde está esta persona?",
    play: "Escuchar",
    pause: "Pausa",
    open_photo: "Ver foto en grande",
    forwarded: "Reenviado de",
    sticker: "Sticker",
    video: "Video",
    unknown: "Mensaje",
    reply: "Responder",
    edit: "Editar",
    copy: "Copiar texto",
    options: "Opciones del mensaje",
    phone_options: "Opciones de este teléfono",
    replying: "Respondiendo",
    editing: "Editando",
    cancel: "Cancelar",
    ok: "Entendido",
    close: "Cerrar",
    block: "Bloquear el bot",
    unblock_menu: "Desbloquear el bot",
    clear: "Borrar el chat",
    open_link: "Abrir un enlace…",
    link_label: "Enlace de invitación o código",
    link_hint: "Por ejemplo https://t.me/{bot}?start=…",
    open: "Abrir",
    link_who: "¿En qué teléfono se abre este enlace?",
    link_bad: "Ese enlace no abre este bot.",
    new_phone: "Teléfono nuevo…",
    name: "Nombre",
    role: "Papel (se muestra sobre el teléfono)",
    phone_language: "Idioma de su Telegram",
    spanish: "Español",
    english: "Inglés",
    portuguese: "Portugués",
    french: "Francés",
    create: "Crear",
    empty_title: "Aún no hay teléfonos",
    empty_text: "Agrega tres personas para ver la conversación de los dos lados.",
    empty_button: "Agregar residente, gestora y joven",
    newer: "Ir al final",
    chat_of: "Chat de {name}",
    people: "Personas",
    failed: "No se pudo: {reason}",
    spoiler: "Texto oculto: toca para ver",
    map_note: "Croquis",
  },
  en: {
    title: "Telegram simulator",
    subtitle: "Everything happens on this computer; nothing goes out",
    add_phone: "Phone",
    add_phone_long: "Add a phone",
    language: "Language of this page",
    online: "Online",
    offline: "Reconnecting…",
    bot: "bot",
    typing: "typing",
    message: "Message",
    send: "Send",
    attach: "Attach",
    commands: "Commands",
    keyboard_show: "Show the bot's keyboard",
    keyboard_hide: "Hide the bot's keyboard",
    start: "START",
    unblock: "UNBLOCK",
    blocked_note: "You blocked this bot: it can no longer write to you.",
    what_can: "What can this bot do?",
    nothing_yet: "Press START to open the conversation.",
    today: "Today",
    edited: "edited",
    protected: "Protected content: cannot be copied or forwarded",
    sent: "Sent",
    taken: "Received by the bot",
    photo: "Photo",
    photo_own: "Choose a file…",
    photo_dark_street: "Dark street",
    photo_broken_lamp: "Broken street light",
    photo_rubble: "Rubble",
    caption: "Caption (optional)",
    voice: "Voice note",
    voice_hint: "{n} seconds of silence",
    location: "Location",
    contact: "My contact",
    place_centre: "City centre",
    place_east: "Eastern barrio",
    place_south: "Southern barrio",
    place_rural: "Countryside",
    place_outside: "Outside the municipality",
    choose_place: "Where is this person?",
    play: "Play",
    pause: "Pause",
    open_photo: "Enlarge photo",
    forwarded: "Forwarded from",
    sticker: "Sticker",
    video: "Video",
    unknown: "Message",
    reply: "Reply",
    edit: "Edit",
    copy: "Copy text",
    options: "Message options",
    phone_options: "Options of this phone",
    replying: "Replying",
    editing: "Editing",
    cancel: "Cancel",
    ok: "OK",
    close: "Close",
    block: "Block the bot",
    unblock_menu: "Unblock the bot",
    clear: "Delete the chat",
    open_link: "Open a link…",
    link_label: "Invitation link or code",
    link_hint: "For example https://t.me/{bot}?start=…",
    open: "Open",
    link_who: "On which phone should this link open?",
    link_bad: "That link does not open this bot.",
    new_phone: "New phone…",
    name: "Name",
    role: "Role (shown above the phone)",
    phone_language: "Language of their Telegram",
    spanish: "Spanish",
    english: "English",
    portuguese: "Portuguese",
    french: "French",
    create: "Create",
    empty_title: "No phones yet",
    empty_text: "Add three people to see the conversation from both sides.",
    empty_button: "Add resident, mediator and young person",
    newer: "Jump to the end",
    chat_of: "Chat of {name}",
    people: "People",
    failed: "That did not work: {reason}",
    spoiler: "Hidden text: press to show",
    map_note: "Sketch",
  },
};

let language = "es";
const listeners = new Set();

/** The page's word for `key`, with {placeholders} filled in. */
export function t(key, values = {}) {
  const sentence = WORDS[language][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** The page's language: es or en. */
export function currentLanguage() {
  return language;
}

/** Switch the page's language and tell everybody who shows words. */
export function setLanguage(next) {
  language = next in WORDS ? next : "es";
  document.documentElement.lang = language;
  document.title = t("title");
  try {
    localStorage.setItem("simulator-language", language);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Call `listener` whenever the language changes. */
export function onLanguage(listener) {
  listeners.add(listener);
}

/** The language chosen before, asked for by ?lang=, or of the browser. */
export function firstLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  let kept = null;
  try {
    kept = localStorage.getItem("simulator-language");
  } catch {
    kept = null;
  }
  return asked ?? kept ?? (navigator.language.startsWith("en") ? "en" : "es");
}
