import { openForm } from "./form.js";
import { api, encoded } from "./api.js";
import { CommandEditor } from "./command-editor.js";
import { begun, matching, typable } from "./commands.js";
import { el, icon } from "./dom.js";
import { notify } from "./notices.js";
import { channelTitle, entities, here, session } from "./session.js";
import { Suggestions } from "./suggestions.js";
import { say } from "./texts.js";

const SENDING_AFTER_MS = 400;
const PEOPLE = 5;

/** Where messages and commands are written. */
export class Composer {
  /** @param refresh fetches the commands anew */
  constructor(root, refresh) {
    this.refresh = refresh;
    this.suggestions = new Suggestions();
    this.files = [];
    this.editor = null;
    this.text = el("textarea", {
      rows: "1",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      on: {
        input: () => this.typed(),
        keydown: (event) => this.key(event),
        blur: () => this.suggestions.hide(),
      },
    });
    this.error = el("p", { class: "composer-error", role: "alert" });
    this.attached = el("ul", { class: "attached" });
    this.picker = el("input", { type: "file", multiple: true, hidden: true, on: { change: () => this.attach() } });
    this.plus = el("button", { type: "button", class: "icon-button", on: { click: () => this.picker.click() } }, icon("plus"));
    this.sendButton = el("button", { type: "button", class: "icon-button send", on: { click: () => this.send() } }, icon("send"));
    this.box = el("div", { class: "box" }, this.plus, this.picker, this.text, this.sendButton);
    root.append(this.suggestions.root, this.error, this.attached, this.box);
  }

  /** Brings its words up to date with person and channel. */
  relabel() {
    const label = say("composer", { channel: channelTitle(session.channel) });
    this.text.placeholder = label;
    this.text.setAttribute("aria-label", label);
    this.plus.setAttribute("aria-label", say("attach"));
    this.sendButton.setAttribute("aria-label", say("send"));
  }

  /** Forgets a command that belongs to another person or place. */
  reset() {
    this.suggestions.hide();
    this.fail("");
    if (this.editor) {
      this.leave("");
    }
  }

  focus() {
    (this.editor ? this.editor.adder : this.text).focus();
  }

  /** Opens the palette of commands. */
  openPalette() {
    this.text.value = "/";
    this.text.focus();
    this.typed();
  }

  fail(text) {
    this.error.replaceChildren(text);
  }

  async typed() {
    this.fail("");
    this.grow();
    const text = this.text.value;
    if (!text.startsWith("/")) {
      this.mention();
      return;
    }
    if (text === "/" || session.commands.length === 0) {
      await this.refresh();
    }
    if (this.text.value !== text) {
      return;
    }
    const known = typable(session.commands);
    const typing = begun(known, text);
    if (typing) {
      this.enter(typing.command, typing.rest);
    } else {
      this.palette(matching(known, text.slice(1).trimEnd()));
    }
  }

  palette(commands) {
    this.suggestions.show(this.text, {
      title: commands.length > 0 ? say("commands") : say("noCommands"),
      items: commands.map((command) => ({
        label: `/${command.title}`,
        detail: command.description,
        hint: command.options.filter((option) => option.required).map((option) => option.name).join(" "),
        command,
      })),
      highlight: 0,
      pick: (item) => this.enter(item.command, ""),
    });
  }

  mention() {
    const before = this.text.value.slice(0, this.text.selectionStart);
    const [, typed] = /(?:^|\s)@(\S*)$/.exec(before) ?? [];
    const found = typed === undefined ? [] : entities(PEOPLE).filter((one) => one.label.toLowerCase().includes(typed.toLowerCase()));
    if (found.length === 0) {
      this.suggestions.hide();
      return;
    }
    this.suggestions.show(this.text, {
      title: say("people"),
      items: found.slice(0, 8),
      highlight: 0,
      pick: (item) => {
        this.text.setRangeText(`@${item.label} `, before.length - typed.length - 1, before.length, "end");
        this.suggestions.hide();
      },
    });
  }

  enter(command, rest) {
    this.suggestions.hide();
    this.editor = new CommandEditor(command, this.suggestions, {
      complete: (line) => api.complete({ ...here(), line }),
      leave: (text) => this.leave(text),
      submit: () => this.send(),
    });
    this.text.value = "";
    this.text.hidden = true;
    this.plus.hidden = true;
    this.text.before(this.editor.root);
    this.editor.type(rest);
  }

  leave(text) {
    this.editor.root.remove();
    this.editor = null;
    this.text.hidden = false;
    this.plus.hidden = false;
    this.text.value = text;
    this.text.focus();
    if (text) {
      this.typed();
    } else {
      this.suggestions.hide();
    }
  }

  key(event) {
    if (event.isComposing || this.suggestions.key(event)) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    }
  }

  grow() {
    this.text.style.setProperty("height", "auto");
    this.text.style.setProperty("height", `${Math.min(this.text.scrollHeight, 220)}px`);
  }

  attach() {
    this.files.push(...this.picker.files);
    this.picker.value = "";
    this.showFiles();
    this.text.focus();
  }

  showFiles() {
    this.attached.replaceChildren(...this.files.map((file) => {
      const remove = () => {
        this.files = this.files.filter((one) => one !== file);
        this.showFiles();
        this.text.focus();
      };
      const button = el("button", { type: "button", class: "chip-remove", "aria-label": say("remove", { name: file.name }), on: { click: remove } }, icon("close"));
      return el("li", { class: "chip" }, icon("file"), file.name, button);
    }));
  }

  /** Sends what is written. One thing at a time. */
  async send() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.fail("");
    try {
      await (this.editor ? this.sendCommand() : this.sendText());
    } catch (refused) {
      this.fail(refused.message);
    } finally {
      this.busy = false;
    }
  }

  async sendText() {
    const text = this.text.value.trim();
    if (text.startsWith("/")) {
      await this.answer(text.split(/\s+\S+:/)[0], { ...here(), line: text });
    } else if (text || this.files.length > 0) {
      const files = await Promise.all(this.files.map(encoded));
      await api.say({ ...here(), text, files });
    }
    this.clear();
  }

  clear() {
    this.text.value = "";
    this.files = [];
    this.showFiles();
    this.grow();
    this.suggestions.hide();
  }

  async sendCommand() {
    const { editor } = this;
    const complaint = editor.complaint();
    if (complaint) {
      this.fail(complaint);
      return;
    }
    const request = { ...here(), line: editor.line() };
    const files = editor.files().map(async ({ option, file }) => ({ option, ...(await encoded(file)) }));
    await this.answer(`/${editor.command.title}`, { ...request, files: await Promise.all(files) });
  }

  /** Sends a command and shows what comes of it: a form, or that nothing came. */
  async answer(command, request) {
    let done = () => {};
    const timer = setTimeout(() => {
      done = notify({ command, pending: true });
    }, SENDING_AFTER_MS);
    try {
      const answer = await api.slash(request);
      if (this.editor) {
        this.leave("");
      }
      if (answer.form) {
        openForm(answer.form, answer.id);
      } else if (answer.answered === null) {
        notify({ command, text: say("noAnswer") });
      }
    } finally {
      clearTimeout(timer);
      done();
    }
  }
}
