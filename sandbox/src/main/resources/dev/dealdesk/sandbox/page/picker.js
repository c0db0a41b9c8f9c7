import { el, icon, uniqueId } from "./dom.js";
import { say } from "./texts.js";

const SEARCH_FROM = 9;
const REOPEN_MS = 250;
const closedAt = new WeakMap();

/**
 * Lets someone choose from a list that opens at a control.
 *
 * @param options {value, label, detail, sign}
 * @returns the chosen values, or null if they chose nothing new
 */
export function pick(anchor, request) {
  // The click that closes an open list must not open it again.
  if (performance.now() - (closedAt.get(anchor) ?? -REOPEN_MS) < REOPEN_MS) {
    return Promise.resolve(null);
  }
  return new Promise((resolve) => new Picker(anchor, request, resolve).open());
}

class Picker {
  constructor(anchor, { label, options, chosen = [], min = 1, max = 1 }, resolve) {
    Object.assign(this, { anchor, label, options, min, max, resolve });
    this.before = new Set(chosen);
    this.chosen = new Set(chosen);
    this.shown = options;
    this.at = Math.max(0, options.findIndex((option) => this.chosen.has(option.value)));
    this.result = null;
    this.build();
  }

  build() {
    const id = uniqueId("list");
    this.list = el("ul", {
      id,
      role: "listbox",
      tabindex: "0",
      "aria-label": this.label,
      "aria-multiselectable": this.max > 1 ? "true" : null,
    });
    this.search = this.options.length >= SEARCH_FROM ? this.searchField(id) : null;
    this.focused = this.search ?? this.list;
    const done = this.max > 1
      ? el("button", { type: "button", class: "button primary", on: { click: () => this.commit() } }, say("done"))
      : null;
    this.root = el(
      "div",
      { class: "picker", popover: "auto", role: "dialog", "aria-label": this.label, on: { keydown: (event) => this.key(event), toggle: (event) => this.toggled(event) } },
      this.search, this.list, done,
    );
  }

  searchField(list) {
    return el("input", {
      class: "picker-search",
      role: "combobox",
      "aria-expanded": "true",
      "aria-controls": list,
      "aria-label": say("search"),
      placeholder: say("search"),
      autocomplete: "off",
      on: { input: () => this.filter() },
    });
  }

  open() {
    // In a modal dialog everything outside is inert, so the list opens inside.
    (this.anchor.closest("dialog") ?? document.body).append(this.root);
    this.draw();
    this.root.showPopover();
    this.place();
    this.anchor.setAttribute("aria-expanded", "true");
    this.focused.focus();
    this.highlight(this.at);
  }

  place() {
    const { style } = this.root;
    const anchor = this.anchor.getBoundingClientRect();
    const width = Math.min(Math.max(anchor.width, 240), innerWidth - 16);
    style.setProperty("width", `${width}px`);
    style.setProperty("left", `${Math.max(8, Math.min(anchor.left, innerWidth - width - 8))}px`);
    const below = innerHeight - anchor.bottom - 12;
    const above = anchor.top - 12;
    const up = below < Math.min(this.root.offsetHeight, 260) && above > below;
    style.setProperty("max-height", `${Math.min(up ? above : below, 360)}px`);
    style.setProperty(up ? "bottom" : "top", `${up ? innerHeight - anchor.top + 4 : anchor.bottom + 4}px`);
  }

  filter() {
    const wanted = this.search.value.trim().toLowerCase();
    this.shown = this.options.filter((option) => `${option.label} ${option.detail ?? ""}`.toLowerCase().includes(wanted));
    this.draw();
    this.highlight(0);
  }

  draw() {
    this.list.replaceChildren(...this.shown.map((option, index) => this.option(option, index)));
  }

  option(option, index) {
    const chosen = this.chosen.has(option.value);
    return el(
      "li",
      {
        id: `${this.list.id}-${index}`,
        role: "option",
        class: "option",
        "aria-selected": String(chosen),
        on: { click: () => this.choose(index), pointermove: () => this.highlight(index) },
      },
      option.sign ? el("span", { class: "sign", "aria-hidden": "true" }, option.sign) : null,
      el("span", { class: "option-text" }, option.label, option.detail ? el("small", {}, option.detail) : null),
      chosen ? icon("check") : null,
    );
  }

  highlight(index) {
    this.at = Math.max(0, Math.min(index, this.shown.length - 1));
    [...this.list.children].forEach((item, place) => item.classList.toggle("highlighted", place === this.at));
    const current = this.list.children[this.at];
    this.focused.setAttribute("aria-activedescendant", current?.id ?? "");
    current?.scrollIntoView({ block: "nearest" });
  }

  choose(index) {
    const option = this.shown[index];
    if (!option) {
      return;
    }
    if (this.max === 1) {
      const taken = this.chosen.has(option.value) && this.min === 0;
      this.finish(taken ? [] : [option.value]);
      return;
    }
    if (!this.chosen.delete(option.value) && this.chosen.size < this.max) {
      this.chosen.add(option.value);
    }
    this.draw();
    this.highlight(index);
  }

  commit() {
    if (this.chosen.size >= this.min) {
      this.finish([...this.chosen]);
    }
  }

  finish(values) {
    this.result = values;
    this.root.hidePopover();
  }

  toggled(event) {
    if (event.newState !== "closed") {
      return;
    }
    const changed = this.max > 1 && !this.cancelled && this.chosen.symmetricDifference(this.before).size > 0;
    const dismissed = changed && this.chosen.size >= this.min ? [...this.chosen] : null;
    this.anchor.setAttribute("aria-expanded", "false");
    closedAt.set(this.anchor, performance.now());
    this.root.remove();
    this.resolve(this.result ?? dismissed);
  }

  key(event) {
    const moves = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, Home: 0, End: this.shown.length - 1 };
    if (event.isComposing) {
      return;
    }
    if (event.key in moves && !(this.search && ["Home", "End"].includes(event.key))) {
      event.preventDefault();
      this.highlight(moves[event.key]);
    } else if ((event.key === "Enter" || (event.key === " " && !this.search)) && event.target === this.focused) {
      event.preventDefault();
      this.choose(this.at);
    } else if (event.key === "Escape") {
      // Closes the list, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.cancelled = true;
      this.root.hidePopover();
    } else if (event.key === "Tab" && this.max === 1) {
      this.root.hidePopover();
    } else if (event.key.length === 1 && !this.search) {
      this.jump(event.key.toLowerCase());
    }
  }

  jump(letter) {
    const after = this.shown.findIndex((option, index) => index > this.at && option.label.toLowerCase().startsWith(letter));
    const any = this.shown.findIndex((option) => option.label.toLowerCase().startsWith(letter));
    if (any >= 0) {
      this.highlight(after >= 0 ? after : any);
    }
  }
}
