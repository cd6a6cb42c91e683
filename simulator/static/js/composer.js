// The foot of a phone: text field, attachments, commands, the bot's docked keyboard, START.

import { move } from "./api.js";
import { summary } from "./bubbles.js";
import { h, icon, iconButton } from "./dom.js";
import { PLACES } from "./map.js";
import { menu, sheet } from "./overlays.js";
import { t } from "./words.js";

const LARGEST_PHOTO = 10_000_000;

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).split(",", 2)[1]));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

/** The composer of `phone` (a PhoneView); `refresh` shows a changed state. */
export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.context = null;
    this.hidden = false;
    this.field = h("textarea", {
      rows: "1",
      maxlength: "12000",
      "aria-label": `${t("message")}: ${phone.state.first_name}`,
      placeholder: t("message"),
      oninput: () => this.grow(),
      onkeydown: (event) => this.key(event),
    });
    this.sendButton = iconButton("send", t("send"), () => this.submit(), { class: "round send" });
    this.commandButton = iconButton("slash", t("commands"), (event) => this.commands(event.currentTarget), { "aria-haspopup": "menu" });
    this.keyboardButton = iconButton("keyboard", t("keyboard_hide"), () => {
      this.hidden = !this.hidden;
      this.refresh();
    });
    this.bar = h("div", { class: "context", hidden: true });
    this.row = h("div", { class: "compose" }, iconButton("clip", t("attach"), () => this.attach(), { "aria-haspopup": "dialog" }), h("div", { class: "field" }, this.field, this.commandButton, this.keyboardButton), this.sendButton);
    this.keys = h("div", { class: "keys", role: "group" });
    this.big = h("button", { type: "button", class: "big", onclick: () => this.begin() });
    this.note = h("p", { class: "blocked-note" });
    this.node = h("div", { class: "dock" }, this.note, this.big, this.bar, this.row, this.keys);
    this.shownKeyboard = null;
    this.refresh();
  }

  refresh() {
    const { state } = this.phone;
    const open = state.started && !state.blocked;
    this.note.textContent = state.blocked ? t("blocked_note") : "";
    this.note.hidden = !state.blocked;
    this.big.hidden = open;
    this.big.textContent = state.blocked ? t("unblock") : t("start");
    this.row.hidden = !open;
    this.commandButton.hidden = !(state.commands?.length > 0);
    if (state.keyboard !== this.shownKeyboard) {
      this.shownKeyboard = state.keyboard;
      this.hidden = false;
    }
    const shown = open && state.keyboard && !this.hidden && !state.keyboard_hidden;
    this.keyboardButton.hidden = !state.keyboard;
    this.keyboardButton.setAttribute("aria-label", t(shown ? "keyboard_hide" : "keyboard_show"));
    this.keyboardButton.setAttribute("aria-pressed", String(Boolean(shown)));
    this.keys.hidden = !shown;
    this.keys.replaceChildren();
    if (shown) {
      for (const row of state.keyboard.keyboard) {
        this.keys.append(h("div", { class: "key-row" }, row.map((key) => h("button", { type: "button", onclick: () => this.pressKey(key) }, key.request_location && icon("pin"), key.request_contact && icon("person"), h("span", {}, key.text)))));
      }
    }
    this.field.placeholder = (shown && state.keyboard.input_field_placeholder) || t("message");
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 132)}px`;
    this.row.classList.toggle("filled", this.field.value.trim() !== "");
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.context) {
      this.setContext(null);
    }
  }

  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { context } = this;
    this.field.value = "";
    this.setContext(null);
    this.grow();
    const sent =
      context?.kind === "edit"
        ? await this.phone.run("edit", { message_id: context.message.message_id, text })
        : await this.phone.run("text", context ? { text, reply_to: context.message.message_id } : { text });
    if (!sent) {
      this.field.value = text;
      this.grow();
    }
  }

  /** Reply to or edit a message: {kind: "reply" | "edit", message}, or null for neither. */
  setContext(context) {
    this.context = context;
    this.bar.hidden = !context;
    this.bar.replaceChildren();
    if (!context) return;
    this.bar.append(icon(context.kind), h("div", {}, h("strong", {}, t(context.kind === "edit" ? "editing" : "replying")), h("span", {}, summary(context.message))), iconButton("close", t("cancel"), () => this.setContext(null)));
    if (context.kind === "edit") this.field.value = context.message.text ?? context.message.caption ?? "";
    this.grow();
    this.field.focus();
  }

  begin() {
    const { state } = this.phone;
    this.phone.run(state.blocked ? "unblock" : "start");
    this.field.focus();
  }

  commands(anchor) {
    menu(
      this.phone.device,
      anchor,
      this.phone.state.commands.map(({ command, description }) => ({ label: `/${command} · ${description}`, run: () => this.phone.run("text", { text: `/${command}` }) })),
    );
  }

  pressKey(key) {
    if (!key.request_location) {
      this.phone.run("key", { label: key.text });
      return;
    }
    this.choosePlace((latitude, longitude) => this.phone.run("key", { label: key.text, latitude, longitude }));
  }

  choosePlace(then) {
    const close = sheet(
      this.phone.device,
      t("choose_place"),
      h(
        "div",
        { class: "sheet-body places" },
        PLACES.map(([name, latitude, longitude]) =>
          h(
            "button",
            {
              type: "button",
              class: name === "place_outside" ? "place outside" : "place",
              onclick: () => {
                close();
                then(latitude, longitude);
              },
            },
            icon("pin"),
            h("span", {}, h("strong", {}, t(name)), h("small", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)),
          ),
        ),
      ),
    );
  }

  attach() {
    const tile = (name, label, run) =>
      h(
        "button",
        {
          type: "button",
          class: `tile tile-${name}`,
          onclick: () => {
            close();
            run();
          },
        },
        h("span", {}, icon(name)),
        label,
      );
    const close = sheet(
      this.phone.device,
      t("attach"),
      h(
        "div",
        { class: "sheet-body tiles" },
        tile("photo", t("photo"), () => this.choosePhoto()),
        tile("mic", t("voice"), () => this.phone.run("voice", { duration: 5 })),
        tile("pin", t("location"), () => this.choosePlace((latitude, longitude) => this.phone.run("location", { latitude, longitude }))),
        tile("person", t("contact"), () => this.phone.run("contact")),
      ),
    );
  }

  choosePhoto() {
    const caption = h("input", { type: "text", maxlength: "1024", "aria-label": t("caption"), placeholder: t("caption") });
    const send = (body) => {
      close();
      this.phone.run("photo", { ...body, caption: caption.value });
    };
    const file = h("input", {
      type: "file",
      accept: "image/png,image/jpeg",
      class: "hidden-file",
      tabindex: "-1",
      "aria-hidden": "true",
      onchange: async () => {
        const [chosen] = file.files;
        if (chosen && chosen.size <= LARGEST_PHOTO) send({ content: await base64(chosen) });
      },
    });
    const samples = this.phone.app.photoSamples.map((name) =>
      h("button", { type: "button", class: "sample", onclick: () => send({ sample: name }) }, h("img", { src: `/sim/samples/${name}`, alt: "", width: 104, height: 78 }), t(`photo_${name}`)),
    );
    const close = sheet(this.phone.device, t("photo"), h("div", { class: "sheet-body" }, h("div", { class: "samples" }, samples), caption, h("button", { type: "button", class: "wide", onclick: () => file.click() }, t("photo_own")), file));
  }
}

/** Run a move for a phone and tell its chat when it cannot be done; true when it was. */
export async function runMove(phone, name, body) {
  try {
    return await move(phone.id, name, body);
  } catch (error) {
    phone.say(t("failed", { reason: error.message }));
    return null;
  }
}
