// The page: reads the state, shows the phones, follows what happens.

import { call, follow, move } from "./api.js";
import { avatar, h, icon } from "./dom.js";
import { dialog } from "./overlays.js";
import { PhoneView } from "./phone.js";
import { currentLanguage, firstLanguage, onLanguage, setLanguage, t } from "./words.js";

const START_PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;
const CAST = {
  es: [["Doña Luz", "Residente"], ["Marleny", "Gestora de convivencia"], ["Kevin", "Joven participante"]],
  en: [["Doña Luz", "Resident"], ["Marleny", "Community mediator"], ["Kevin", "Young participant"]],
};

const app = { bot: { first_name: "", username: "", description: {} }, photoSamples: [], phones: new Map(), online: true, source: null, askLink, deepLink, openLink, enlarge };
const bar = document.getElementById("bar");
const stage = document.getElementById("stage");

function showBar() {
  const language = (code, name) => h("button", { type: "button", "aria-pressed": String(currentLanguage() === code), onclick: () => setLanguage(code) }, h("abbr", { title: name }, code.toUpperCase()));
  bar.replaceChildren(
    h("div", { class: "brand" }, h("img", { src: "icon.svg", alt: "", width: 30, height: 30 }), h("div", {}, h("h1", {}, t("title")), h("p", {}, t("subtitle")))),
    h("nav", { class: "people", "aria-label": t("people") }, [...app.phones.values()].map((phone) => h("a", { href: `#phone-${phone.id}` }, avatar(phone.first_name), phone.first_name))),
    h(
      "div",
      { class: "tools" },
      h("span", { class: app.online ? "wire" : "wire off", role: "status" }, t(app.online ? "online" : "offline")),
      h("div", { class: "switch", role: "group", "aria-label": t("language") }, language("es", "Español"), language("en", "English")),
      h("button", { type: "button", class: "add", "aria-label": t("add_phone_long"), onclick: addPhone }, icon("plus"), t("add_phone")),
    ),
  );
}

function showStage() {
  stage.replaceChildren();
  stage.classList.toggle("empty", app.phones.size === 0);
  if (app.phones.size === 0) {
    stage.append(h("div", { class: "nobody" }, h("img", { src: "icon.svg", alt: "", width: 64, height: 64 }), h("h2", {}, t("empty_title")), h("p", {}, t("empty_text")), h("button", { type: "button", class: "add big-add", onclick: () => addCast(CAST[currentLanguage()]) }, icon("plus"), t("empty_button"))));
    return;
  }
  stage.append(...[...app.phones.values()].map((phone) => phone.node));
}

async function load() {
  app.source?.close();
  let state;
  try {
    state = await call("GET", "/sim/state");
  } catch {
    setOnline(false);
    setTimeout(load, 1500);
    return;
  }
  app.bot = state.bot;
  app.photoSamples = state.photo_samples;
  app.phones = new Map(state.phones.map((phone) => [phone.id, new PhoneView(phone, app)]));
  showStage();
  setOnline(true);
  app.source = follow(state.cursor, { onEvent: take, onReset: load, onOnline: setOnline });
  await addAsked(state.phones);
}

function setOnline(online) {
  app.online = online;
  showBar();
}

function take({ type, phone: id, data }) {
  if (type === "bot") {
    app.bot = data;
    load();
    return;
  }
  const phone = app.phones.get(id);
  if (phone) {
    phone.take(type, data);
  } else if (type === "phone") {
    app.phones.set(id, new PhoneView({ ...data, messages: [] }, app));
    showStage();
    showBar();
  }
}

/** Make the phones that ?phones=Name:Role,Name:Role asks for and that do not exist. */
async function addAsked(existing) {
  const asked = new URLSearchParams(location.search).get("phones");
  if (!asked) return;
  const known = new Set(existing.map((phone) => phone.first_name));
  const cast = asked.split(",").map((words) => words.split(":").map((word) => word.trim()));
  await addCast(cast.filter(([name]) => name && !known.has(name)));
}

async function addCast(cast) {
  for (const [name, role = "", language = "es"] of cast) {
    await call("POST", "/sim/phones", { name, role, language_code: language });
  }
}

async function addPhone() {
  const made = await dialog(t("add_phone_long"), (done) => {
    const name = h("input", { name: "name", required: true, maxlength: "40", autocomplete: "off" });
    const role = h("input", { name: "role", maxlength: "40", autocomplete: "off" });
    const language = h("select", { name: "language" }, [["es", "spanish"], ["en", "english"], ["pt", "portuguese"], ["fr", "french"]].map(([code, word]) => h("option", { value: code }, t(word))));
    return h(
      "form",
      {
        onsubmit: (event) => {
          event.preventDefault();
          done({ name: name.value, role: role.value, language_code: language.value });
        },
      },
      h("label", {}, t("name"), name),
      h("label", {}, t("role"), role),
      h("label", {}, t("phone_language"), language),
      h("button", { type: "submit", class: "wide" }, t("create")),
    );
  });
  if (!made) return null;
  const { phone } = await call("POST", "/sim/phones", made);
  return phone.id;
}

/** The payload of a link that opens this bot, "" without one, null for other links. */
function deepLink(url) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  const here = parsed.host === "t.me" && parsed.pathname.slice(1).toLowerCase() === app.bot.username.toLowerCase();
  if (!here) return null;
  const payload = parsed.searchParams.get("start") ?? "";
  return payload === "" || START_PAYLOAD.test(payload) ? payload : null;
}

async function openOn(id, payload) {
  await move(id, "start", { payload });
  document.getElementById(`phone-${id}`)?.scrollIntoView({ inline: "center", behavior: "smooth" });
}

/** A deep link in a chat was pressed: ask on which phone it should open. */
async function openLink(payload) {
  const chosen = await dialog(t("link_who"), (done) =>
    h(
      "div",
      { class: "choices" },
      [...app.phones.values()].map((phone) => h("button", { type: "button", onclick: () => done(phone.id) }, avatar(phone.first_name), h("span", {}, h("strong", {}, phone.first_name), h("small", {}, phone.state.role)))),
      h("button", { type: "button", onclick: () => done("new") }, h("span", { class: "avatar tint-new" }, icon("plus")), h("span", {}, h("strong", {}, t("new_phone")))),
    ),
  );
  const id = chosen === "new" ? await addPhone() : chosen;
  if (id) await openOn(id, payload);
}

/** Open a link or code that somebody was given, on this phone. */
async function askLink(phone) {
  const words = await dialog(`${t("open_link")} ${phone.first_name}`, (done) => {
    const field = h("input", { name: "link", required: true, autocomplete: "off", placeholder: t("link_hint", { bot: app.bot.username }) });
    return h(
      "form",
      {
        onsubmit: (event) => {
          event.preventDefault();
          done(field.value.trim());
        },
      },
      h("label", {}, t("link_label"), field),
      h("button", { type: "submit", class: "wide" }, t("open")),
    );
  });
  if (!words) return;
  const payload = START_PAYLOAD.test(words) ? words : deepLink(/^https?:/.test(words) ? words : `https://${words}`);
  if (payload === null) phone.say(t("link_bad"));
  else await openOn(phone.id, payload);
}

function enlarge(source, words) {
  dialog(words, (done) => h("img", { class: "enlarged", src: source, alt: words, onclick: () => done(null) }));
}

onLanguage(() => {
  showBar();
  for (const phone of app.phones.values()) phone.node.remove();
  load();
});
setLanguage(firstLanguage());
