// What lies over a phone or the page for a moment: menus, sheets, alerts, toasts, dialogs.

import { h, icon } from "./dom.js";
import { t } from "./words.js";

function returnFocus(previous) {
  if (previous instanceof HTMLElement && previous.isConnected) previous.focus();
}

/** A menu beside `anchor` in `host`; items are {icon, label, run, danger}. Arrow keys move. */
export function menu(host, anchor, items) {
  host.querySelector(".menu")?.remove();
  const list = h(
    "div",
    { class: "menu", role: "menu" },
    items.map((item) =>
      h("button", { type: "button", role: "menuitem", tabindex: "-1", class: item.danger ? "danger" : "", onclick: () => close(item.run) }, item.icon && icon(item.icon), h("span", {}, item.label)),
    ),
  );
  const outside = (event) => {
    if (!list.contains(event.target)) close();
  };
  function close(then) {
    document.removeEventListener("pointerdown", outside, true);
    list.remove();
    returnFocus(anchor);
    then?.();
  }
  list.addEventListener("keydown", (event) => {
    const buttons = [...list.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      buttons[(at + (event.key === "ArrowDown" ? 1 : buttons.length - 1)) % buttons.length].focus();
    }
  });
  host.append(list);
  const box = host.getBoundingClientRect();
  const from = anchor.getBoundingClientRect();
  const left = Math.min(Math.max(8, from.left - box.left), box.width - list.offsetWidth - 8);
  const below = from.bottom - box.top + 4;
  const fits = below + list.offsetHeight < box.height - 8;
  list.style.left = `${left}px`;
  list.style.top = `${fits ? below : Math.max(8, from.top - box.top - list.offsetHeight - 4)}px`;
  document.addEventListener("pointerdown", outside, true);
  list.querySelector("button")?.focus();
}

/** A sheet that rises from the foot of `host`; returns a function that closes it. */
export function sheet(host, title, ...content) {
  host.querySelector(".veil")?.remove();
  const previous = document.activeElement;
  const close = () => {
    veil.remove();
    returnFocus(previous);
  };
  const panel = h("div", { class: "sheet", role: "dialog", "aria-label": title }, h("div", { class: "sheet-head" }, h("h3", {}, title), h("button", { type: "button", class: "round", "aria-label": t("close"), onclick: close }, icon("close"))), content);
  const veil = h("div", { class: "veil" }, panel);
  veil.addEventListener("pointerdown", (event) => {
    if (event.target === veil) close();
  });
  veil.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Tab") keepFocus(event, panel);
  });
  host.append(veil);
  (panel.querySelector(".sheet-body button, .sheet-body input") ?? panel.querySelector("button")).focus();
  return close;
}

function keepFocus(event, panel) {
  const stops = [...panel.querySelectorAll("button, input, textarea, select")].filter((node) => !node.disabled);
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first.focus();
  }
}

/** An alert in a phone that has to be read and put away. */
export function alertBox(host, title, text) {
  const previous = document.activeElement;
  const close = () => {
    veil.remove();
    returnFocus(previous);
  };
  const button = h("button", { type: "button", class: "alert-ok", onclick: close }, t("ok"));
  const box = h("div", { class: "alert", role: "alertdialog", "aria-label": title }, h("h3", {}, title), h("p", {}, text), button);
  const veil = h("div", { class: "veil middle" }, box);
  veil.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Tab") event.preventDefault();
  });
  host.append(veil);
  button.focus();
}

/** A short note at the head of the chat that goes away by itself. */
export function toast(live, text) {
  const note = h("div", { class: "toast" }, text);
  live.replaceChildren(note);
  setTimeout(() => note.remove(), Math.max(3500, text.length * 70));
}

/** A page-wide dialog; resolves with what `content` passes to its `done`, null when closed. */
export function dialog(title, content) {
  return new Promise((resolve) => {
    const previous = document.activeElement;
    let result = null;
    const done = (value) => {
      result = value;
      node.close();
    };
    const node = h("dialog", { class: "dialog", "aria-label": title }, h("div", { class: "sheet-head" }, h("h2", {}, title), h("button", { type: "button", class: "round", "aria-label": t("close"), onclick: () => done(null) }, icon("close"))), content(done));
    node.addEventListener("close", () => {
      node.remove();
      returnFocus(previous);
      resolve(result);
    });
    node.addEventListener("pointerdown", (event) => {
      if (event.target === node) done(null);
    });
    document.getElementById("dialogs").append(node);
    node.showModal();
  });
}
