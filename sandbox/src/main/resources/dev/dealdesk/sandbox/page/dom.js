/** Builds elements. What people and the bot wrote only ever becomes text nodes. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    set(node, name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name === "on") {
    Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
  } else if (name === "dataset") {
    Object.assign(node.dataset, value);
  } else if (name === "style") {
    Object.entries(value).forEach(([property, text]) => node.style.setProperty(property, text));
  } else if (name === "value") {
    node.value = value;
  } else {
    node.setAttribute(name, value === true ? "" : value);
  }
}

let ids = 0;

/** An id that no other element has. */
export function uniqueId(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}

const PATHS = {
  hash: "M10 3 8 21M16 3l-2 18M4 8.5h17M3 15.5h17",
  thread: "M4 5h16M4 12h10M4 19h6M18 12v7m-3-3 3 3 3-3",
  at: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1",
  plus: "M12 5v14M5 12h14",
  send: "M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4",
  sun: "M12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
  clock: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4v5l3.5 2",
  menu: "M4 6h16M4 12h16M4 18h16",
  close: "M6 6l12 12M18 6 6 18",
  chevron: "m6 9 6 6 6-6",
  check: "m5 12.5 5 5L19 7",
  code: "m8 7-5 5 5 5m8-10 5 5-5 5M13.5 5l-3 14",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z",
  file: "M6 3h8l5 5v13H6V3Zm8 0v5h5",
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  link: "M13 5h6v6m0-6-8 8M10 6H5v13h13v-5",
  apps: "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z",
  slash: "M15 4 9 20M3.5 3.5h17v17h-17z",
};

/** A line icon, hidden from screen readers: the control it is in has the name. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** The bot's picture. */
export function botAvatar() {
  return el("img", { class: "avatar", src: "/page/icon.svg", alt: "" });
}

/** A round picture made of someone's initials. */
export function avatar(id, name) {
  const letters = /\p{Script=Hangul}/u.test(name)
    ? name.slice(-2)
    : name.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("");
  const hue = Number(BigInt(id) % 12n) * 30 + 10;
  return el("span", { class: "avatar", "aria-hidden": "true", style: { "--hue": String(hue) } }, letters);
}
