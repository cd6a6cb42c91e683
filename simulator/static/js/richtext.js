// A text and its entities as nodes. Offsets are UTF-16 units, as in JavaScript strings.

import { h } from "./dom.js";
import { t } from "./words.js";

const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

function wrap(entity, text, inside, actions) {
  switch (entity.type) {
    case "bold":
      return h("strong", {}, inside);
    case "italic":
      return h("em", {}, inside);
    case "underline":
      return h("u", {}, inside);
    case "strikethrough":
      return h("s", {}, inside);
    case "code":
      return h("code", {}, inside);
    case "pre":
      return h("pre", {}, inside);
    case "blockquote":
    case "expandable_blockquote":
      return h("blockquote", {}, inside);
    case "spoiler":
      return spoiler(inside);
    case "text_link":
      return link(entity.url, inside, actions);
    case "url":
      return link(/^https?:/.test(text) ? text : `https://${text}`, inside, actions);
    case "email":
      return link(`mailto:${text}`, inside, actions);
    case "phone_number":
      return h("span", { class: "mark" }, inside);
    case "bot_command":
      return pressable("#", inside, () => actions.command(text));
    case "mention":
    case "hashtag":
      return h("span", { class: "mark" }, inside);
    default:
      return inside;
  }
}

function link(url, inside, actions) {
  const payload = actions.deepLink(url);
  if (payload !== null) {
    return pressable(url, inside, () => actions.openLink(payload));
  }
  if (!SAFE_LINK.test(url)) return h("span", {}, inside);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, inside);
}

/** A link that does something here instead of leading away. */
function pressable(url, inside, run) {
  const onclick = (event) => {
    event.preventDefault();
    run();
  };
  return h("a", { href: url, class: "command", onclick }, inside);
}

function spoiler(inside) {
  const node = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") }, inside);
  const reveal = () => {
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("tabindex");
    node.removeAttribute("aria-label");
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") reveal();
  });
  return node;
}

/** Return nodes for `text`; `actions` has command(text), deepLink(url) and openLink(payload). */
export function richText(text, entities, actions) {
  const ordered = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const render = (start, end, list) => {
    const nodes = [];
    let at = start;
    for (let index = 0; index < list.length; ) {
      const entity = list[index];
      const from = Math.max(entity.offset, at);
      const to = Math.min(entity.offset + entity.length, end);
      let next = index + 1;
      while (next < list.length && list[next].offset < to) next += 1;
      if (to > from) {
        if (from > at) nodes.push(document.createTextNode(text.slice(at, from)));
        const inside = render(from, to, list.slice(index + 1, next));
        nodes.push(wrap(entity, text.slice(from, to), inside, actions));
        at = to;
      }
      index = next;
    }
    if (at < end) nodes.push(document.createTextNode(text.slice(at, end)));
    return nodes;
  };
  return render(0, text.length, ordered);
}
