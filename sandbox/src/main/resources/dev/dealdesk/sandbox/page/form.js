import { api, encoded } from "./api.js";
import { el, icon, uniqueId } from "./dom.js";
import { markdown } from "./markdown.js";
import { defaults, select } from "./select.js";
import { here } from "./session.js";
import { say } from "./texts.js";

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT = 10;
const LABEL = 18;
const FILE_UPLOAD = 19;
const PARAGRAPH = 2;

/** Opens a form that the bot answered an interaction with. */
export function openForm(form, interaction) {
  const place = here();
  const fields = form.components.map(field).filter(Boolean);
  const title = uniqueId("form");
  const alert = el("p", { class: "failure", role: "alert" });
  const submit = el("button", { type: "submit", class: "button primary" }, say("submit"));
  const dialog = el(
    "dialog",
    { class: "form", "aria-labelledby": title, on: { close: () => dialog.remove() } },
    el(
      "form",
      { novalidate: true },
      el(
        "header",
        {},
        el("h2", { id: title }, form.title),
        el("button", { type: "button", class: "icon-button", "aria-label": say("close"), on: { click: () => dialog.close() } }, icon("close")),
      ),
      el("div", { class: "fields" }, fields.map((one) => one.root), alert),
      el(
        "footer",
        {},
        el("button", { type: "button", class: "button secondary", on: { click: () => dialog.close() } }, say("cancel")),
        submit,
      ),
    ),
  );
  dialog.firstElementChild.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.getAttribute("aria-busy") === "true" || !valid(fields)) {
      return;
    }
    submit.setAttribute("aria-busy", "true");
    alert.replaceChildren(await send(fields, { ...place, interaction }, dialog));
    submit.removeAttribute("aria-busy");
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("input, textarea, .fields .select")?.focus();
}

async function send(fields, request, dialog) {
  try {
    const values = {};
    for (const one of fields.filter((each) => each.id)) {
      values[one.id] = await one.value();
    }
    const answer = await api.submit({ ...request, values });
    if (answer.answered === null) {
      return say("formNoAnswer");
    }
    dialog.close();
    return "";
  } catch (refused) {
    return refused.message;
  }
}

function valid(fields) {
  const wrong = fields.filter((one) => one.complain && one.complain() !== "");
  wrong[0]?.control.focus();
  return wrong.length === 0;
}

function field(component) {
  if (component.type === TEXT) {
    return { root: el("div", { class: "text" }, markdown(component.content)) };
  }
  const input = component.type === LABEL ? component.component : component.components?.[0];
  if ((component.type !== LABEL && component.type !== ROW) || !input) {
    return null;
  }
  const label = component.label ?? input.label ?? input.custom_id;
  return labelled(label, component.description, input, CONTROLS[input.type] ?? menu);
}

const CONTROLS = { [TEXT_INPUT]: text, [FILE_UPLOAD]: upload };

function labelled(label, description, input, build) {
  const required = input.required !== false;
  const { control, value, missing } = build(input);
  const id = uniqueId("field");
  const help = `${id}-help`;
  const error = el("p", { class: "field-error", id: `${id}-error` });
  control.id = id;
  control.setAttribute("aria-describedby", `${help} ${error.id}`);
  if (control.matches("button")) {
    control.setAttribute("aria-labelledby", `${id}-label ${id}`);
  }
  const complain = () => {
    const text = required && missing() ? say("requiredMissing", { name: label }) : "";
    error.replaceChildren(text);
    control.setAttribute("aria-invalid", String(text !== ""));
    return text;
  };
  const mark = required
    ? el("span", { class: "required", "aria-hidden": "true" }, "*")
    : el("span", { class: "optional" }, say("optional"));
  const root = el(
    "div",
    { class: "field" },
    el("label", { for: id, id: `${id}-label` }, label, mark),
    el("p", { class: "field-help", id: help }, description ?? ""),
    control,
    error,
  );
  if (required && !control.matches("button")) {
    control.setAttribute("aria-required", "true");
  }
  return { id: input.custom_id, root, control, value, complain };
}

function text(input) {
  const control = el(input.style === PARAGRAPH ? "textarea" : "input", {
    class: "text-input",
    rows: input.style === PARAGRAPH ? "5" : null,
    placeholder: input.placeholder,
    maxlength: String(input.max_length ?? 4000),
    autocomplete: "off",
    value: input.value ?? "",
  });
  return { control, value: () => control.value, missing: () => control.value === "" };
}

function menu(input) {
  let chosen = defaults(input);
  const control = select(input, (values) => {
    chosen = values;
  });
  return { control, value: () => chosen, missing: () => chosen.length === 0 };
}

function upload(input) {
  const control = el("input", { type: "file", class: "text-input", multiple: (input.max_values ?? 1) > 1 });
  const value = () => Promise.all([...control.files].map(encoded));
  return { control, value, missing: () => control.files.length === 0 };
}
