import { el } from "./dom.js";
import { stamp } from "./dates.js";
import { say } from "./texts.js";
import { calledChannel, personName, placeOf, roleName, session } from "./session.js";

/** Discord's Markdown as elements. Nothing of the text is ever read as HTML. */
export function markdown(text) {
  return blocks(text.replaceAll("\r\n", "\n").split("\n"));
}

const FENCE = /^(.*?)```(?:([a-zA-Z0-9+#-]+)\n)?(.*)$/s;

function blocks(lines) {
  const built = [];
  let index = 0;
  while (index < lines.length) {
    const taken = fence(lines, index, built) || quote(lines, index, built)
      || list(lines, index, built) || single(lines[index], built) || paragraph(lines, index, built);
    index += taken;
  }
  return built;
}

function fence(lines, index, built) {
  if (!lines[index].includes("```")) {
    return 0;
  }
  const rest = lines.slice(index).join("\n");
  const [, before, language, open] = FENCE.exec(rest);
  const end = open.indexOf("```");
  if (end < 0) {
    return 0;
  }
  if (before) {
    built.push(el("p", {}, inline(before)));
  }
  const code = open.slice(0, end).replace(/^\n|\n$/g, "");
  built.push(el("pre", { dataset: language ? { language } : {}, tabindex: "0" }, el("code", {}, code)));
  const after = open.slice(end + 3);
  const used = rest.slice(0, rest.length - after.length).split("\n").length - 1;
  const tail = after.split("\n")[0];
  if (tail.trim()) {
    built.push(el("p", {}, inline(tail)));
  }
  return used + 1;
}

function quote(lines, index, built) {
  if (lines[index].startsWith(">>> ")) {
    const rest = [lines[index].slice(4), ...lines.slice(index + 1)];
    built.push(el("blockquote", {}, blocks(rest)));
    return lines.length - index;
  }
  const quoted = lines.slice(index).findIndex((line) => !/^> /.test(line));
  const count = quoted < 0 ? lines.length - index : quoted;
  if (count > 0) {
    const inner = lines.slice(index, index + count).map((line) => line.slice(2));
    built.push(el("blockquote", {}, blocks(inner)));
  }
  return count;
}

const ITEM = /^(\s*)(?:([-*])|(\d+)\.)\s+(.*)$/;

function list(lines, index, built) {
  let count = 0;
  const open = [];
  for (let match; (match = ITEM.exec(lines[index + count] ?? "")); count += 1) {
    const [, space, bullet, number, content] = match;
    const depth = Math.min(Math.floor(space.length / 2), open.length);
    open.length = Math.min(open.length, depth + 1);
    if (open[depth]?.localName !== (bullet ? "ul" : "ol")) {
      open[depth] = bullet ? el("ul") : el("ol", { start: number });
      place(open[depth], open[depth - 1], built);
    }
    open[depth].append(el("li", {}, inline(content)));
  }
  return count;
}

function place(nested, outer, built) {
  if (outer) {
    outer.lastElementChild.append(nested);
  } else {
    built.push(nested);
  }
}

function single(line, built) {
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading) {
    // One level for all: a message may begin with any, and the page has the two above.
    built.push(el("h3", { class: `heading-${heading[1].length}` }, inline(heading[2])));
    return 1;
  }
  if (line.startsWith("-# ")) {
    built.push(el("p", { class: "subtext" }, inline(line.slice(3))));
    return 1;
  }
  return 0;
}

function paragraph(lines, index, built) {
  let count = 1;
  while (index + count < lines.length && !startsBlock(lines[index + count])) {
    count += 1;
  }
  const text = lines.slice(index, index + count).join("\n");
  if (text.trim()) {
    built.push(el("p", {}, inline(text)));
  }
  return count;
}

function startsBlock(line) {
  return /^(#{1,3} |-# |> |>>> )/.test(line) || ITEM.test(line) || line.includes("```");
}

/** The rules for text within a line, tried in order at each place. */
const RULES = [
  [/^\\([^\p{L}\p{N}\s])/u, (match) => match[1]],
  [/^(`{1,2})(.+?)\1(?!`)/s, (match) => el("code", {}, match[2].trim() || match[2])],
  [/^<t:(-?\d+)(?::([tTdDfFRsS]))?>/, (match) => time(Number(match[1]) * 1000, match[2])],
  [/^<@&(\d+)>/, (match) => mention("@", roleName(match[1]))],
  [/^<@!?(\d+)>/, (match) => mention("@", personName(match[1]))],
  [/^<#(\d+)>/, (match) => channel(match[1])],
  [/^<\/([^:>]+):\d+>/, (match) => el("span", { class: "mention" }, `/${match[1]}`)],
  [/^<a?:(\w+):\d+>/, (match) => `:${match[1]}:`],
  [/^@(everyone|here)\b/, (match) => mention("@", match[1])],
  [/^<(https?:\/\/[^>\s]+)>/, (match) => link(match[1], [match[1]])],
  [/^\[((?:[^\[\]\\]|\\.)+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)/, (match) => link(match[2], inline(match[1]))],
  [/^https?:\/\/[^\s<]*[^\s<.,:;"'\])]/, (match) => link(match[0], [match[0]])],
  [/^\*\*\*(?=\S)(.+?)\*\*\*(?!\*)/s, (match) => el("strong", {}, el("em", {}, inline(match[1])))],
  [/^\*\*(?=\S)((?:\\.|[^\\])+?)\*\*(?!\*)/s, (match) => el("strong", {}, inline(match[1]))],
  [/^__(?=\S)((?:\\.|[^\\])+?)__(?!_)/s, (match) => el("u", {}, inline(match[1]))],
  [/^~~(?=\S)((?:\\.|[^\\])+?)~~/s, (match) => el("s", {}, inline(match[1]))],
  [/^\|\|((?:\\.|[^\\])+?)\|\|/s, (match) => spoiler(inline(match[1]))],
  [/^\*(?=\S)((?:\\.|\*\*|[^\\*])+?)\*(?!\*)/s, (match) => el("em", {}, inline(match[1]))],
  [/^_(?=\S)((?:\\.|__|[^\\_])+?)_(?![\p{L}\p{N}_])/su, (match) => el("em", {}, inline(match[1]))],
  [/^\n/, () => el("br")],
];

const PLAIN = /^(?:[\p{L}\p{N}]+|.)/su;

/** The text of one paragraph as nodes. */
export function inline(text) {
  const nodes = [];
  let rest = text;
  let before = "";
  while (rest) {
    const [length, node] = next(rest, before);
    if (typeof node === "string" && typeof nodes.at(-1) === "string") {
      nodes.push(nodes.pop() + node);
    } else {
      nodes.push(node);
    }
    before = rest[length - 1];
    rest = rest.slice(length);
  }
  return nodes;
}

function next(rest, before) {
  for (const [pattern, build] of RULES) {
    const match = pattern.exec(rest);
    if (match && !(rest[0] === "_" && /[\p{L}\p{N}]/u.test(before))) {
      return [match[0].length, build(match)];
    }
  }
  // A link can begin in the middle of no word, so whole words are taken at once.
  const plain = /^https?:/.test(rest) ? rest[0] : PLAIN.exec(rest)[0];
  return [plain.length, plain];
}

function mention(sign, name) {
  return el("span", { class: "mention" }, sign + (name ?? "unknown"));
}

/** A channel or thread, one click away where it is known. */
function channel(id) {
  const name = calledChannel(id);
  return name ? el("a", { class: "mention", href: placeOf(id) }, name) : mention("#");
}

const JUMP = /^https:\/\/discord\.com\/channels\/(\d+)\/(\d+)(?:\/(\d+))?$/;

/** A link; one to a message of this server leads there on this page. */
function link(url, content) {
  const [, server, target, message] = JUMP.exec(url) ?? [];
  if (server === session.server.id && calledChannel(target)) {
    return el("a", { href: placeOf(target, message) }, content);
  }
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, content);
}

function time(at, style = "f") {
  if (Math.abs(at) > 8.64e15) {
    return `<t:${at / 1000}>`;
  }
  const full = stamp(at, "F");
  const dataset = style === "R" ? { relative: String(at) } : {};
  const datetime = new Date(at).toISOString();
  return el("time", { class: "stamp", datetime, title: full, dataset }, stamp(at, style));
}

function spoiler(content) {
  const inner = el("span", { class: "spoiled" }, content);
  const cover = el("button", { type: "button", class: "spoiler", "aria-label": say("spoiler") }, inner);
  cover.addEventListener("click", () => cover.replaceWith(el("span", { class: "spoiler-shown" }, content)));
  return cover;
}

/** Brings the relative times on the screen up to date. */
export function refreshTimes() {
  for (const node of document.querySelectorAll("time[data-relative]")) {
    node.textContent = stamp(Number(node.dataset.relative), "R");
  }
}
