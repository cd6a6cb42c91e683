// One phone: its frame, the chat with the bot, and what happens in it.

import { bubble, clock, day } from "./bubbles.js";
import { Composer, runMove } from "./composer.js";
import { avatar, h, icon, iconButton } from "./dom.js";
import { alertBox, menu, toast } from "./overlays.js";
import { t } from "./words.js";

const TYPING_MS = 5000;
const SPIN_MS = 10000;

/** The view of one phone; `state` is the control API's JSON, `app` gives bot and dialogs. */
export class PhoneView {
  constructor(state, app) {
    this.app = app;
    this.state = state;
    this.id = state.id;
    this.messages = new Map();
    this.waiting = new Map();
    this.answered = new Map();
    this.unseen = 0;
    this.build();
    for (const message of state.messages) this.add(message, false);
    this.refresh();
    this.sticky = true;
    new ResizeObserver(() => this.sticky && this.toEnd()).observe(this.log);
  }

  get first_name() {
    return this.state.first_name;
  }

  get botName() {
    return this.app.bot.first_name;
  }

  build() {
    const { state } = this;
    const name = [state.first_name, state.last_name].filter(Boolean).join(" ");
    this.status = h("p", { class: "status-line" });
    this.log = h("ol", { class: "log", role: "log", "aria-live": "polite", "aria-label": t("chat_of", { name }), tabindex: "0", onscroll: () => this.scrolled() });
    this.live = h("div", { class: "toasts", role: "status", "aria-live": "assertive" });
    this.newer = h("button", { type: "button", class: "newer", "aria-label": t("newer"), hidden: true, onclick: () => this.toEnd(true) }, icon("down"), h("span", { class: "count" }));
    this.time = h("span", {}, clock(Date.now() / 1000));
    this.device = h("div", { class: "device" });
    this.composer = new Composer(this);
    this.device.append(
      h("div", { class: "glass", "aria-hidden": "true" }, this.time, h("span", { class: "island" }), h("span", { class: "signals" }, h("i", {}), h("i", {}), h("i", {}), h("b", {}))),
      h("header", { class: "chat-head" }, avatar(this.botName, "bot"), h("div", { class: "chat-name" }, h("h3", {}, this.botName), this.status)),
      h("div", { class: "wall" }, this.live, this.log, this.newer),
      this.composer.node,
    );
    this.node = h(
      "section",
      { class: "slot", id: `phone-${this.id}`, "aria-label": state.role ? `${name}, ${state.role}` : name },
      h(
        "header",
        { class: "person" },
        avatar(name),
        h("div", {}, h("h2", {}, name), state.role && h("p", {}, state.role)),
        h("span", { class: "tongue", title: t("phone_language") }, state.language_code),
        iconButton("more", t("phone_options"), (event) => this.phoneOptions(event.currentTarget), { "aria-haspopup": "menu" }),
      ),
      this.device,
    );
  }

  refresh() {
    this.device.classList.toggle("blocked", this.state.blocked);
    this.composer.refresh();
    this.showStatus(false);
    this.showEmpty();
  }

  showEmpty() {
    this.log.querySelector(".welcome")?.remove();
    if (this.messages.size > 0) return;
    const { description } = this.app.bot;
    const text = description[this.state.language_code] || description[""] || t("nothing_yet");
    this.log.append(h("li", { class: "welcome" }, avatar(this.botName, "bot large"), h("strong", {}, t("what_can")), h("p", {}, text)));
  }

  showStatus(typing) {
    clearTimeout(this.typingTimer);
    this.status.classList.toggle("typing", typing);
    if (typing) {
      this.status.replaceChildren(t("typing"), h("span", { class: "dots", "aria-hidden": "true" }, h("i", {}), h("i", {}), h("i", {})));
      this.typingTimer = setTimeout(() => this.showStatus(false), TYPING_MS);
    } else {
      this.status.replaceChildren(t("bot"));
    }
  }

  /** Take in one event of the stream that concerns this phone. */
  take(type, data) {
    if (type === "message") {
      if (!data.mine) this.showStatus(false);
      this.add(data, true);
    } else if (type === "edited") this.replace(data);
    else if (type === "deleted") this.remove(data.message_id);
    else if (type === "taken") this.markTaken(data.message_id);
    else if (type === "typing") this.showStatus(true);
    else if (type === "answer") this.answer(data);
    else if (type === "cleared") this.clear();
    else if (type === "phone") {
      Object.assign(this.state, data);
      this.refresh();
    }
  }

  draw(message) {
    return bubble(message, this, this);
  }

  add(message, live) {
    if (this.messages.has(message.message_id)) {
      this.replace(message);
      return;
    }
    const atEnd = this.nearEnd();
    this.log.querySelector(".welcome")?.remove();
    const label = day(message.date);
    if (label !== this.lastDay) {
      this.lastDay = label;
      this.log.append(h("li", { class: "day" }, h("span", {}, label)));
    }
    this.messages.set(message.message_id, message);
    const line = this.draw(message);
    if (live) line.classList.add("fresh");
    this.log.append(line);
    this.time.textContent = clock(Date.now() / 1000);
    if (!live || atEnd || message.mine) this.toEnd();
    else {
      this.unseen += 1;
      this.scrolled();
    }
  }

  line(messageId) {
    return document.getElementById(`m-${this.id}-${messageId}`) ?? this.log.querySelector(`#m-${this.id}-${messageId}`);
  }

  replace(message) {
    const atEnd = this.nearEnd();
    this.messages.set(message.message_id, message);
    this.line(message.message_id)?.replaceWith(this.draw(message));
    if (atEnd) this.toEnd();
  }

  remove(messageId) {
    this.messages.delete(messageId);
    this.line(messageId)?.remove();
  }

  markTaken(messageId) {
    const message = this.messages.get(messageId);
    if (message) this.replace({ ...message, taken: true });
  }

  clear() {
    this.messages.clear();
    this.lastDay = null;
    this.log.replaceChildren();
    this.showEmpty();
  }

  nearEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
  }

  toEnd(smooth = false) {
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    this.scrolled();
  }

  scrolled() {
    const atEnd = this.nearEnd();
    this.sticky = atEnd;
    if (atEnd) this.unseen = 0;
    this.newer.hidden = atEnd;
    this.newer.querySelector(".count").textContent = this.unseen || "";
  }

  /** Show a message that is spoken of elsewhere. */
  show(messageId) {
    const line = this.line(messageId);
    if (!line) return;
    line.scrollIntoView({ block: "center", behavior: "smooth" });
    line.classList.add("spot");
    setTimeout(() => line.classList.remove("spot"), 1400);
  }

  say(text) {
    toast(this.live, text);
  }

  run(name, body = {}) {
    return runMove(this, name, body);
  }

  command(text) {
    this.run("text", { text });
  }

  deepLink(url) {
    return this.app.deepLink(url);
  }

  openLink(payload) {
    this.app.openLink(payload);
  }

  enlarge(source, words) {
    this.app.enlarge(source, words);
  }

  async press(message, button, node) {
    if (button.url) {
      const payload = this.deepLink(button.url);
      if (payload !== null) this.openLink(payload);
      else window.open(button.url, "_blank", "noopener,noreferrer");
      return;
    }
    if (node.classList.contains("busy")) return;
    node.classList.add("busy");
    const rest = () => node.classList.remove("busy");
    const pressed = await this.run("press", { message_id: message.message_id, data: button.callback_data });
    if (!pressed || this.answered.has(pressed.query_id)) {
      rest();
      return;
    }
    this.waiting.set(pressed.query_id, rest);
    setTimeout(rest, SPIN_MS);
  }

  answer(query) {
    this.answered.set(query.query_id, true);
    this.waiting.get(query.query_id)?.();
    this.waiting.delete(query.query_id);
    const { text, show_alert: alert } = query.answer;
    if (!text) return;
    if (alert) alertBox(this.device, this.botName, text);
    else this.say(text);
  }

  phoneOptions(anchor) {
    menu(this.node, anchor, [
      { icon: "link", label: t("open_link"), run: () => this.app.askLink(this) },
      this.state.blocked ? { icon: "block", label: t("unblock_menu"), run: () => this.run("unblock") } : { icon: "block", label: t("block"), danger: true, run: () => this.run("block") },
      { icon: "trash", label: t("clear"), danger: true, run: () => this.run("delete_chat") },
    ]);
  }

  options(message, anchor) {
    const items = [{ icon: "reply", label: t("reply"), run: () => this.composer.setContext({ kind: "reply", message }) }];
    if (message.mine) items.push({ icon: "edit", label: t("edit"), run: () => this.composer.setContext({ kind: "edit", message }) });
    const text = message.text ?? message.caption;
    if (message.has_protected_content) items.push({ icon: "lock", label: t("protected"), run: () => {} });
    else if (text) items.push({ icon: "copy", label: t("copy"), run: () => navigator.clipboard?.writeText(text) });
    menu(this.device, anchor, items);
  }
}
