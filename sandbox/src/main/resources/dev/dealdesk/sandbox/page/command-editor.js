import { Chip } from "./chip.js";
import { isCalled, pairs, quoted } from "./commands.js";
import { el } from "./dom.js";
import { localized } from "./session.js";
import { say } from "./texts.js";

/** A command being filled in: its name, a chip for each option, and a field that adds more. */
export class CommandEditor {
  /**
   * @param complete gets a line and returns choices
   * @param leave gets the text that goes on in the plain composer
   * @param submit sends the command
   */
  constructor(command, suggestions, { complete, leave, submit }) {
    Object.assign(this, { command, suggestions, leave, submit });
    this.completeLine = complete;
    this.chips = [];
    this.adder = el("input", {
      class: "adder",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-label": say("addOption", { command: `/${command.title}` }),
      autocomplete: "off",
      spellcheck: "false",
      on: {
        input: () => this.adding(),
        focus: () => this.offer(),
        blur: () => suggestions.hide(),
        keydown: (event) => this.key(event),
      },
    });
    this.root = el(
      "div",
      { class: "command", role: "group", "aria-label": `/${command.title}` },
      el("span", { class: "command-name" }, `/${command.title}`),
      this.adder,
    );
    command.options.filter((option) => option.required).forEach((option) => this.add(option));
    this.count();
  }

  /** Takes what was typed after the command's name. */
  type(text) {
    const { loose, values } = pairs(this.command.options, text);
    if (loose && this.chips[0]) {
      this.chips[0].fill(loose);
    }
    values.forEach(({ option, value }) => this.chip(option).fill(value));
    this.next();
  }

  chip(option) {
    return this.chips.find((chip) => chip.option === option) ?? this.add(option);
  }

  add(option) {
    const chip = new Chip(option, this);
    this.chips.push(chip);
    this.adder.before(chip.root);
    this.count();
    return chip;
  }

  remaining() {
    return this.command.options.filter((option) => this.chips.every((chip) => chip.option !== option));
  }

  count() {
    const left = this.remaining().length;
    this.adder.placeholder = left > 0 ? say("moreOptions", { count: left }) : "";
  }

  remove(chip) {
    this.chips = this.chips.filter((one) => one !== chip);
    this.adder.focus();
    chip.root.remove();
    this.count();
    this.offer();
  }

  /** Goes back from an empty field. */
  back(chip) {
    const before = this.chips[this.chips.indexOf(chip) - 1];
    if (!chip.option.required) {
      this.remove(chip);
    }
    if (before) {
      before.input.focus();
    } else if (chip.option.required || this.chips.length === 0) {
      this.leave(`/${this.command.title}`);
    }
  }

  /** Goes on to what is still required, else to the field that adds options. */
  next() {
    const missing = this.chips.find((chip) => chip.missing);
    (missing?.input ?? this.adder).focus();
  }

  adding() {
    const named = /^([^\s:]+):$/.exec(this.adder.value);
    const option = named && this.command.options.find((one) => isCalled(one, named[1]));
    if (option) {
      this.adder.value = "";
      this.chip(option).input.focus();
    } else {
      this.offer();
    }
  }

  /** Where another option's name and a colon end a value, that option begins. */
  splitAtName(chip) {
    const named = /^(?:(.*)\s)?([^\s:]+):$/s.exec(chip.input.value);
    const option = named && this.command.options.find((one) => isCalled(one, named[2]));
    if (!option || chip.isFile) {
      return false;
    }
    chip.fill(named[1] ?? "");
    this.chip(option).input.focus();
    return true;
  }

  offer() {
    const typed = this.adder.value.trim().toLowerCase();
    const items = this.remaining()
      .map((option) => ({ label: localized(option, "name"), detail: localized(option, "description"), option }))
      .filter((item) => `${item.label} ${item.option.name}`.toLowerCase().includes(typed));
    this.suggestions.show(this.adder, {
      title: [el("strong", {}, `/${this.command.title}`), el("span", {}, this.command.description), el("em", {}, say("sendCommand"))],
      items,
      highlight: typed ? 0 : -1,
      pick: (item) => this.choose(item.option),
    });
  }

  choose(option) {
    this.adder.value = "";
    this.add(option).input.focus();
  }

  key(event) {
    if (event.isComposing || this.suggestions.key(event)) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Backspace" && this.adder.value === "") {
      event.preventDefault();
      const last = this.chips.at(-1);
      if (last) {
        last.input.focus();
      } else {
        this.leave(`/${this.command.title}`);
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.leave("");
    }
  }

  complete(chip, text) {
    const others = this.chips.filter((one) => one !== chip);
    return this.completeLine(`${this.lineOf(others)} ${chip.option.name}:${quoted(text)}`);
  }

  lineOf(chips) {
    const filled = chips.filter((chip) => chip.value !== "");
    return [`/${this.command.name}`, ...filled.map((chip) => `${chip.option.name}:${quoted(chip.value)}`)].join(" ");
  }

  /** The line to send. */
  line() {
    return this.lineOf(this.chips);
  }

  /** The files to send, by option. */
  files() {
    return this.chips.filter((chip) => chip.file).map((chip) => ({ option: chip.option.name, file: chip.file }));
  }

  /** Marks what is required and missing, and says so; empty if nothing is. */
  complaint() {
    const missing = this.chips.filter((chip) => chip.missing);
    this.chips.forEach((chip) => chip.complain(chip.missing));
    missing[0]?.input.focus();
    return missing.length > 0 ? say("requiredMissing", { name: missing[0].name }) : "";
  }
}
