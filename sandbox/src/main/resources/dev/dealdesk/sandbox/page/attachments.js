import { el, icon } from "./dom.js";
import { say } from "./texts.js";

/** A file's address on this page's own origin, whatever name the page was opened by. */
export function local(url) {
  const parsed = new URL(url, location.href);
  return parsed.pathname.startsWith("/attachments/") ? parsed.pathname + parsed.search : null;
}

/** A picture that opens in a tab of its own; one from elsewhere is only named. */
export function picture(media, description, look, hidden = false) {
  const source = local(media.url);
  const alt = description || say("image");
  if (!source) {
    return el("span", { class: `${look} elsewhere` }, alt);
  }
  const image = el("img", { src: source, alt, width: media.width, height: media.height, loading: "lazy" });
  const linked = el("a", { class: look, href: source, target: "_blank", rel: "noopener" }, image);
  linked.classList.toggle("spoiler-box", hidden);
  return linked;
}

/** A file to download. */
export function fileCard(file, name, size) {
  const source = local(file.url);
  return el(
    "div",
    { class: "file" },
    icon("file"),
    el("span", { class: "file-text" }, el("span", { class: "file-name" }, name), size ? el("small", {}, measured(size)) : null),
    source ? el("a", { class: "icon-button", href: source, download: name, "aria-label": say("download", { name }) }, icon("download")) : null,
  );
}

function measured(size) {
  return size < 1000 ? say("bytes", { size }) : say("kilobytes", { size: Math.round(size / 100) / 10 });
}

/** A message's attachments. */
export function attachments(files) {
  return files.map((file) =>
    file.content_type?.startsWith("image/")
      ? picture(file, file.description || file.filename, "media")
      : fileCard(file, file.filename, file.size));
}
