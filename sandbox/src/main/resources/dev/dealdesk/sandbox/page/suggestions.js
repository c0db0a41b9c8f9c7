import { el, uniqueId } from "./dom.js";

/**
 * The list above the composer. The focus stays in the field it helps with, whose
 * aria-activedescendant says which item is highlighted.
 */
export class Suggestions {
  constructor() {
    this.id = uniqueId("suggestions");
    this.title = el("div", { class: "suggestions-title" });
    this.list = el("ul", { id: this.id, role: "listbox" });
    // A press on the list must not take the focus from the field.
    const keepFocus = (event) => event.preventDefault();
    this.root = el("div", { class: "suggestions", hidden: true, on: { pointerdown: keepFocus, mousedown: keepFocus } }, this.title, this.list);
    this.items = [];
    this.at = -1;
  }

  /**
   * Shows items {label, detail, hint} for a field.
   *
   * @param highlight which is highlighted first; -1 for none
   * @param pick gets the chosen item
   */
  show(field, { title, items, highlight = -1, pick }) {
    if (this.field && this.field !== field) {
      this.hide();
    }
    Object.assign(this, { field, items, pick });
    this.title.replaceChildren(...[title].flat().filter(Boolean));
    this.list.setAttribute("aria-label", this.title.textContent);
    this.list.replaceChildren(...items.map((item, index) => this.item(item, index)));
    this.list.hidden = items.length === 0;
    this.root.hidden = false;
    field.setAttribute("aria-controls", this.id);
    if (field.role === "combobox") {
      field.setAttribute("aria-expanded", String(items.length > 0));
    }
    this.highlight(Math.min(highlight, items.length - 1));
  }

  item(item, index) {
    return el(
      "li",
      {
        id: `${this.id}-${index}`,
        role: "option",
        class: "option",
        "aria-selected": "false",
        on: { click: () => this.pick(item), pointermove: () => this.highlight(index) },
      },
      item.sign ? el("span", { class: "sign", "aria-hidden": "true" }, item.sign) : null,
      el("span", { class: "option-text" }, item.label, item.detail ? el("small", {}, item.detail) : null),
      item.hint ? el("span", { class: "hint" }, item.hint) : null,
    );
  }

  highlight(index) {
    this.at = index;
    [...this.list.children].forEach((item, place) => {
      item.classList.toggle("highlighted", place === index);
      item.setAttribute("aria-selected", String(place === index));
    });
    const current = this.list.children[index];
    this.field.setAttribute("aria-activedescendant", current?.id ?? "");
    current?.scrollIntoView({ block: "nearest" });
  }

  get open() {
    return !this.root.hidden;
  }

  /** The highlighted item, if any. */
  get current() {
    return this.open ? this.items[this.at] : undefined;
  }

  hide() {
    this.root.hidden = true;
    this.at = -1;
    this.field?.setAttribute("aria-activedescendant", "");
    if (this.field?.role === "combobox") {
      this.field.setAttribute("aria-expanded", "false");
    }
  }

  /** Handles the keys of a list. Returns whether it was one. */
  key(event) {
    const count = this.items.length;
    if (!this.open || event.isComposing) {
      return false;
    }
    if (event.key === "Escape") {
      this.hide();
    } else if (count > 0 && event.key === "ArrowDown") {
      this.highlight((this.at + 1) % count);
    } else if (count > 0 && event.key === "ArrowUp") {
      this.highlight(this.at <= 0 ? count - 1 : this.at - 1);
    } else if (this.current && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) {
      this.pick(this.current);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }
}
