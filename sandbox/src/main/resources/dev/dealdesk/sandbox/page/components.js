import { act } from "./acts.js";
import { api } from "./api.js";
import { fileCard, picture } from "./attachments.js";
import { el, icon } from "./dom.js";
import { markdown } from "./markdown.js";
import { select } from "./select.js";
import { here } from "./session.js";

/** A message's components. The context has the message's id and a way to say what failed. */
export function components(list, context) {
  return list.map((component) => {
    const build = BUILDERS[component.type];
    return build ? build(component, context) : el("p", { class: "unknown" }, `Component ${component.type}`);
  });
}

const menu = (component, context) =>
  select(component, (values, control) =>
    use(control, context, () => api.choose({ ...target(context), menu: component.custom_id, values })));

const BUILDERS = {
  1: (row, context) => el("div", { class: "row" }, components(row.components, context)),
  2: button,
  3: menu,
  5: menu,
  6: menu,
  7: menu,
  8: menu,
  9: section,
  10: (text) => el("div", { class: "text" }, markdown(text.content)),
  11: (thumbnail) => picture(thumbnail.media, thumbnail.description, "thumbnail", thumbnail.spoiler),
  12: gallery,
  13: (file) => fileCard(file.file, file.name ?? nameOf(file.file.url), file.size),
  14: separator,
  17: container,
};

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium" };
const LINK = 5;

function button(component, context) {
  const label = [component.emoji?.name, component.label].filter(Boolean).join(" ");
  const look = `button ${STYLES[component.style] ?? "secondary"}`;
  if (component.style === LINK) {
    const url = /^https?:\/\//.test(component.url) ? component.url : null;
    return el("a", { class: look, href: url, target: "_blank", rel: "noopener noreferrer" }, label, icon("link"));
  }
  const control = el("button", { type: "button", class: look, disabled: component.disabled, dataset: { customId: component.custom_id } }, label);
  control.addEventListener("click", () =>
    use(control, context, () => api.click({ ...target(context), button: component.custom_id })));
  return control;
}

function target(context) {
  return { ...here(), message: context.message.id };
}

/** Uses a control once at a time; it stays focusable meanwhile. */
async function use(control, context, call) {
  if (control.getAttribute("aria-busy") === "true") {
    return;
  }
  control.setAttribute("aria-busy", "true");
  context.failed("");
  const failure = await act(call);
  control.removeAttribute("aria-busy");
  context.failed(failure);
}

function section(component, context) {
  const texts = el("div", { class: "section-texts" }, components(component.components, context));
  return el("div", { class: "section" }, texts, components([component.accessory], context));
}

function gallery(component) {
  const items = component.items.map((item) => picture(item.media, item.description, "media", item.spoiler));
  return el("div", { class: "gallery", dataset: { count: String(items.length) } }, items);
}

function separator(component) {
  const size = component.spacing === 2 ? "large" : "small";
  const divided = component.divider !== false;
  return el(divided ? "hr" : "div", { class: `separator ${size}` });
}

function container(component, context) {
  const colour = component.accent_color;
  const style = typeof colour === "number" ? { "--accent": `#${colour.toString(16).padStart(6, "0")}` } : {};
  const look = component.spoiler ? "container spoiler-box" : "container";
  return el("div", { class: look, style }, components(component.components, context));
}

function nameOf(url) {
  return decodeURIComponent(new URL(url, location.href).pathname.split("/").at(-1));
}
