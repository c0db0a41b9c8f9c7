import { el, icon, uniqueId } from "./dom.js";
import { entities, localized } from "./session.js";
import { say } from "./texts.js";

const BOOLEAN = 5;
const ATTACHMENT = 11;
const ENTITY_KINDS = { 6: 5, 7: 8, 8: 6, 9: 7 };
const COMPLETION_DELAY_MS = 120;
const MOST_SHOWN = 25;

/** One option of a command: its name, and the field for its value. */
export class Chip {
  /** The editor gives the list of suggestions, completes, and says where the focus goes. */
  constructor(option, editor) {
    Object.assign(this, { option, editor });
    this.name = localized(option, "name");
    this.isFile = option.type === ATTACHMENT;
    this.picked = null;
    this.input = this.isFile ? this.fileField() : this.textField();
    this.input.id = uniqueId("option");
    this.root = el(
      "span",
      { class: "chip", dataset: { option: option.name } },
      el("label", { for: this.input.id }, this.name),
      this.input,
      option.required ? null : this.removeButton(),
    );
  }

  textField() {
    return el("input", {
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-required": this.option.required ? "true" : null,
      autocomplete: "off",
      spellcheck: "false",
      on: {
        input: () => this.typed(),
        focus: () => this.suggest(),
        blur: () => this.editor.suggestions.hide(),
        keydown: (event) => this.key(event),
      },
    });
  }

  fileField() {
    return el("input", { type: "file", on: { keydown: (event) => this.key(event), focus: () => this.suggest() } });
  }

  removeButton() {
    const remove = () => this.editor.remove(this);
    return el("button", { type: "button", class: "chip-remove", tabindex: "-1", "aria-label": say("remove", { name: this.name }), on: { click: remove } }, icon("close"));
  }

  get file() {
    return this.isFile ? this.input.files[0] : undefined;
  }

  /** What the command gets; empty for nothing. */
  get value() {
    return this.isFile ? "" : this.picked?.value ?? this.input.value.trim();
  }

  get missing() {
    return this.option.required && (this.isFile ? !this.file : this.value === "");
  }

  /** Fills it in as if typed. */
  fill(text) {
    this.picked = null;
    this.input.value = text;
  }

  /** Marks it as wrong, or not. */
  complain(wrong) {
    this.root.classList.toggle("wrong", wrong);
    this.input.setAttribute("aria-invalid", String(wrong));
  }

  typed() {
    this.picked = null;
    this.complain(false);
    if (!this.editor.splitAtName(this)) {
      this.suggest();
    }
  }

  title() {
    const note = this.option.required ? say("required") : null;
    return [el("strong", {}, this.name), el("span", {}, localized(this.option, "description")), note ? el("em", {}, note) : null];
  }

  suggest() {
    clearTimeout(this.timer);
    const options = this.fixed();
    if (options) {
      this.offer(options.filter((option) => this.fits(option)));
    } else if (this.option.autocomplete) {
      this.show([], say("loadingOptions"));
      this.timer = setTimeout(() => this.complete(), COMPLETION_DELAY_MS);
    } else {
      this.show([]);
    }
  }

  /** What there is to choose from without asking the bot; undefined where anything goes. */
  fixed() {
    const { type, choices } = this.option;
    if (choices?.length > 0) {
      return choices.map((choice) => ({ label: localized(choice, "name"), value: String(choice.value) }));
    }
    if (type === BOOLEAN) {
      return [{ label: say("yes"), value: "true" }, { label: say("no"), value: "false" }];
    }
    return ENTITY_KINDS[type] ? entities(ENTITY_KINDS[type]) : undefined;
  }

  fits(option) {
    const wanted = this.picked ? "" : this.input.value.trim().toLowerCase().replace(/^[@#]/, "");
    return option.label.toLowerCase().includes(wanted);
  }

  async complete() {
    const asked = this.input.value;
    try {
      const choices = await this.editor.complete(this, asked);
      if (this.input.value === asked && document.activeElement === this.input) {
        this.offer(choices.map(({ name, value }) => ({ label: name, value })));
      }
    } catch {
      if (document.activeElement === this.input) {
        this.show([], say("completionFailed"));
      }
    }
  }

  offer(items) {
    this.show(items.slice(0, MOST_SHOWN), items.length === 0 ? say("noOptions") : null);
  }

  show(items, note = null) {
    this.editor.suggestions.show(this.input, {
      title: [...this.title(), note ? el("em", {}, note) : null],
      items,
      highlight: this.input.value && !this.picked ? 0 : -1,
      pick: (item) => this.pick(item),
    });
  }

  pick(item) {
    this.input.value = item.label;
    this.picked = item;
    this.complain(false);
    this.editor.next(this);
  }

  key(event) {
    if (event.isComposing || this.editor.suggestions.key(event)) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      this.editor.submit();
    } else if (event.key === "Backspace" && (this.isFile ? !this.file : this.input.value === "")) {
      event.preventDefault();
      this.editor.back(this);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.editor.leave("");
    }
  }
}
