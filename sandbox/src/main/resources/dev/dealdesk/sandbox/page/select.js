import { el, icon } from "./dom.js";
import { entities } from "./session.js";
import { pick } from "./picker.js";
import { say } from "./texts.js";

const TEXT_MENU = 3;

/**
 * A menu of a message or a form: a button that opens its options.
 *
 * @param changed gets the chosen values
 */
export function select(menu, changed) {
  const options = menu.type === TEXT_MENU ? menu.options.map(option) : entities(menu.type) ?? [];
  let chosen = defaults(menu);
  const face = el("span", { class: "select-face" });
  const button = el(
    "button",
    {
      type: "button",
      class: "select",
      disabled: menu.disabled,
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      dataset: { customId: menu.custom_id },
    },
    face, icon("chevron"),
  );
  const placeholder = menu.placeholder || say("choose");
  const show = () => {
    const labels = options.filter((one) => chosen.includes(one.value)).map((one) => one.label);
    face.replaceChildren(labels.length > 0 ? labels.join(", ") : placeholder);
    face.classList.toggle("placeholder", labels.length === 0);
  };
  button.addEventListener("click", async () => {
    const request = { label: placeholder, options, chosen, min: menu.min_values ?? 1, max: menu.max_values ?? 1 };
    const values = await pick(button, request);
    if (values) {
      chosen = values;
      show();
      changed(values, button);
    }
  });
  show();
  return button;
}

function option(from) {
  const emoji = from.emoji?.name ? `${from.emoji.name} ` : "";
  return { value: from.value, label: emoji + from.label, detail: from.description };
}

/** What a menu begins with. */
export function defaults(menu) {
  return menu.type === TEXT_MENU
    ? menu.options.filter((one) => one.default).map((one) => one.value)
    : (menu.default_values ?? []).map((one) => one.id);
}
