// One message as a bubble: its content, what surrounds it, its inline keyboard.

import { avatar, h, icon, s } from "./dom.js";
import { locationCard } from "./map.js";
import { richText } from "./richtext.js";
import { currentLanguage, t } from "./words.js";

/** Time of day of a message, as the phone shows it. */
export function clock(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString("es-CO", { hour: "2-digit", minute: "2-digit", hour12: false });
}

/** The day a message belongs to, in words. */
export function day(seconds) {
  const date = new Date(seconds * 1000);
  if (date.toDateString() === new Date().toDateString()) return t("today");
  return date.toLocaleDateString(currentLanguage() === "en" ? "en-GB" : "es-CO", { day: "numeric", month: "long" });
}

function duration(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function size(bytes) {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

function photo(message, actions) {
  const largest = message.photo[message.photo.length - 1];
  const picture = h("img", {
    src: `/sim/files/${largest.file_id}`,
    width: largest.width,
    height: largest.height,
    alt: message.caption ?? t("photo"),
    loading: "lazy",
    draggable: "false",
  });
  return h("button", { type: "button", class: "photo", "aria-label": t("open_photo"), onclick: () => actions.enlarge(picture.src, picture.alt) }, picture);
}

function voice(message) {
  const note = message.voice;
  let seed = [...note.file_unique_id].reduce((sum, character) => sum + character.charCodeAt(0), 7);
  const bars = Array.from({ length: 34 }, (_, index) => {
    seed = (seed * 16807) % 2147483647;
    const height = 4 + (seed % 15) * (0.45 + 0.55 * Math.sin((index / 33) * Math.PI));
    return s("rect", { x: index * 4, y: 12 - height / 2, width: 2.4, height, rx: 1.2 });
  });
  const time = h("span", { class: "voice-time" }, duration(note.duration));
  const wave = s("svg", { viewBox: "0 0 136 24", class: "wave", "aria-hidden": "true" }, bars);
  const sound = h("audio", { src: `/sim/files/${note.file_id}`, preload: "none" });
  const button = h("button", { type: "button", class: "voice-play", "aria-label": t("play") }, icon("play"));
  const show = (playing) => {
    button.replaceChildren(icon(playing ? "pause" : "play"));
    button.setAttribute("aria-label", t(playing ? "pause" : "play"));
  };
  const progress = () => {
    const part = note.duration ? sound.currentTime / note.duration : 0;
    bars.forEach((bar, index) => bar.classList.toggle("heard", index / bars.length < part));
    time.textContent = duration(Math.max(0, Math.round(note.duration - sound.currentTime)));
  };
  sound.addEventListener("timeupdate", progress);
  sound.addEventListener("play", () => show(true));
  sound.addEventListener("pause", () => show(false));
  sound.addEventListener("ended", () => {
    sound.currentTime = 0;
    progress();
  });
  button.addEventListener("click", () => (sound.paused ? sound.play().catch(() => show(false)) : sound.pause()));
  return h("div", { class: "voice" }, button, h("div", {}, wave, time), sound);
}

function contact({ contact: card }) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(" ");
  return h("div", { class: "card" }, avatar(name), h("div", {}, h("strong", {}, name), h("span", {}, card.phone_number)));
}

function attachment(name, title, detail) {
  return h("div", { class: "card" }, h("span", { class: "card-icon" }, icon(name)), h("div", {}, h("strong", {}, title), h("span", {}, detail)));
}

function media(message, actions) {
  switch (message.kind) {
    case "photo":
      return photo(message, actions);
    case "voice":
      return voice(message);
    case "location":
      return locationCard(message.location);
    case "contact":
      return contact(message);
    case "document":
      return attachment("file", message.document.file_name ?? "—", size(message.document.file_size));
    case "video":
      return attachment("play", t("video"), `${duration(message.video.duration)} · ${size(message.video.file_size)}`);
    case "sticker":
      return h("div", { class: "sticker", role: "img", "aria-label": t("sticker") }, message.sticker.emoji ?? "🙂");
    default:
      return null;
  }
}

/** A line that stands for a message elsewhere: in a quote or above the text field. */
export function summary(message) {
  const text = message.text ?? message.caption;
  if (text) return text.replace(/\s+/g, " ").slice(0, 90);
  const kind = message.kind ?? ["photo", "voice", "location", "contact", "document", "video", "sticker"].find((name) => name in message);
  return t(kind in message ? kind : "unknown");
}

function quote(message, phone) {
  const original = message.reply_to_message;
  if (!original) return null;
  const who = original.from.is_bot ? phone.botName : phone.first_name;
  return h("button", { type: "button", class: "quote", onclick: () => phone.show(original.message_id) }, h("strong", {}, who), h("span", {}, summary(original)));
}

function forwarded(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  return h("div", { class: "forwarded" }, `${t("forwarded")} `, h("strong", {}, origin.sender_user?.first_name ?? ""));
}

function footer(message) {
  return h(
    "span",
    { class: "meta" },
    message.has_protected_content && h("span", { class: "guarded", title: t("protected") }, icon("lock", t("protected"))),
    message.edit_date && h("span", {}, t("edited")),
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    message.mine && h("span", { class: message.taken ? "ticks taken" : "ticks" }, icon(message.taken ? "two" : "one", t(message.taken ? "taken" : "sent"))),
  );
}

function inlineKeyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return h(
    "div",
    { class: "inline" },
    rows.map((row) =>
      h(
        "div",
        { class: "inline-row" },
        row.map((button) => {
          const node = h("button", { type: "button", onclick: () => actions.press(message, button, node) }, h("span", {}, button.text), button.url && icon("out"));
          return node;
        }),
      ),
    ),
  );
}

/** The whole bubble of `message`; `phone` gives names and moves, `actions` what can be done. */
export function bubble(message, phone, actions) {
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  const classes = ["bubble", message.mine ? "mine" : "theirs", `kind-${message.kind}`];
  if (text) classes.push("worded");
  if (message.has_protected_content) classes.push("protected");
  const options = h("button", { type: "button", class: "options", "aria-label": t("options"), "aria-haspopup": "menu", onclick: (event) => actions.options(message, event.currentTarget) }, icon("down"));
  const body = h(
    "div",
    { class: classes.join(" ") },
    forwarded(message),
    quote(message, phone),
    media(message, actions),
    text && h("div", { class: "words" }, richText(text, entities, actions)),
    footer(message),
    options,
  );
  return h("li", { class: `line ${message.mine ? "mine" : "theirs"}`, id: `m-${phone.id}-${message.message_id}` }, body, inlineKeyboard(message, actions));
}
