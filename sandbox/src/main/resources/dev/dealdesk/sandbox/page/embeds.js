import { picture } from "./attachments.js";
import { el } from "./dom.js";
import { inline, markdown } from "./markdown.js";

/** An embed, plainly: its texts in order, its fields, its picture. */
export function embed(data) {
  const style = typeof data.color === "number" ? { "--accent": `#${data.color.toString(16).padStart(6, "0")}` } : {};
  return el(
    "div",
    { class: "container embed", style },
    data.author ? el("p", { class: "embed-author" }, data.author.name) : null,
    data.title ? el("p", { class: "embed-title" }, inline(data.title)) : null,
    data.description ? el("div", { class: "text" }, markdown(data.description)) : null,
    (data.fields ?? []).map(field),
    data.image ? picture(data.image, data.title, "media") : null,
    data.footer ? el("p", { class: "subtext" }, data.footer.text) : null,
  );
}

function field(data) {
  return el(
    "div",
    { class: "embed-field" },
    el("p", { class: "embed-title" }, inline(data.name)),
    el("div", { class: "text" }, markdown(data.value)),
  );
}
