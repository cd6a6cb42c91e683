// Building blocks of the page: elements from plain values, never from markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.setAttribute("class", value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

/** An HTML element; `on…` attributes are listeners, children are nodes or text. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function s(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

const PATHS = {
  send: "M4 12 20 4l-5 16-3.500-6.500zM11.500 13.500 20 4",
  clip: "M20 11.500 12 19.500a5 5 0 0 1-7-7l8.500-8.500a3.300 3.300 0 0 1 4.700 4.700l-8.400 8.400a1.600 1.600 0 0 1-2.300-2.300l7.700-7.700",
  keyboard: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M18 11h.01M8 15h8",
  slash: "M15 4 9 20",
  more: "M12 5.500h.01M12 12h.01M12 18.500h.01",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01",
  mic: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  pin: "M12 21c4-5 7-8 7-12a7 7 0 0 0-14 0c0 4 3 7 7 12zM12 11.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20a7.500 7.500 0 0 1 15 0",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  play: "M8 5.500v13l10-6.500z",
  pause: "M8 5v14M16 5v14",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  out: "M8 16 16 8M9.500 8H16v6.500",
  down: "M6 9.500l6 6 6-6",
  reply: "M10 6 4 12l6 6M4 12h9a7 7 0 0 1 7 6",
  edit: "M4 20h4L19 9l-4-4L4 16zM13.500 6.500l4 4",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.800 5.800l12.400 12.400",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4.200 4.200 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.200 4.200 0 0 0 6 6l1-1",
  one: "M5 12.500l4.500 4.500L19 7.500",
  two: "M2 12.500l4.500 4.500L16 7.500M11 16l1 1 9.500-9.500",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2",
};

/** A line icon; purely decorative unless `label` is given. */
export function icon(name, label) {
  return s(
    "svg",
    { viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": label ? null : "true", role: label ? "img" : null, "aria-label": label },
    s("path", { d: PATHS[name] }),
  );
}

/** A round button with an icon and a spoken label. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h("button", { type: "button", class: "round", "aria-label": label, title: label, onclick, ...attributes }, icon(name));
}

/** A round picture with initials; its colour follows from the name. */
export function avatar(name, extra = "") {
  const words = name.trim().split(/\s+/).filter((word) => !/^(don|doña)$/i.test(word));
  const initials = words.slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();
  let sum = 0;
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)) % 6;
  return h("span", { class: `avatar tint-${sum} ${extra}`, "aria-hidden": "true" }, initials || "?");
}
