import { api } from "./api.js";
import { avatar, botAvatar, el, icon } from "./dom.js";
import { pick } from "./picker.js";
import { session, visible } from "./session.js";
import { say } from "./texts.js";

/** The servers at the left edge. */
export function drawRail(root, go) {
  root.setAttribute("aria-label", say("servers"));
  root.replaceChildren(...session.state.servers.map((server) => {
    const current = server === session.server;
    const initials = server.name.split(/\s+/).map((word) => word[0]).slice(0, 2).join("");
    return el(
      "button",
      { type: "button", class: "server", title: server.name, "aria-current": current ? "true" : null, on: { click: () => go(server.id) } },
      spelled(initials, server.name),
    );
  }));
}

/** A short sign for the eye, and the words for the ear. */
function spelled(sign, words) {
  return [el("span", { "aria-hidden": "true" }, sign), el("span", { class: "visually-hidden" }, words)];
}

/** The server's channels, threads under theirs, and the direct messages. */
export function drawChannels(root, go) {
  root.setAttribute("aria-label", say("channels"));
  const places = visible();
  const inServer = places.filter((one) => !one.direct && !one.thread);
  const entries = inServer.flatMap((one) => [one, ...places.filter((thread) => thread.parent === one.id)]);
  root.replaceChildren(
    el("h3", {}, say("textChannels")),
    el("ul", {}, entries.map((one) => entry(one, go))),
    el("h3", {}, say("directMessages")),
    el("ul", {}, places.filter((one) => one.direct).map((one) => entry(one, go))),
  );
}

function entry(channel, go) {
  const current = channel.id === session.channel.id;
  const unread = session.unread.has(channel.id);
  const look = ["channel", channel.thread ? "in-thread" : "", unread ? "unread" : ""].join(" ").trim();
  const sign = channel.direct ? botAvatar() : icon(channel.thread ? "thread" : "hash");
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: look, "aria-current": current ? "page" : null, on: { click: () => go(session.server.id, session.person.id, channel.id) } },
      sign,
      el("span", { class: "name" }, channel.name),
      unread ? el("span", { class: "visually-hidden" }, say("unread")) : null,
    ),
  );
}

const LANGUAGES = { en: "English", ko: "한국어" };

/** Who one is, in which language, and the theme. */
export function drawAccount(root, go, changed) {
  const { person } = session;
  const korean = person.locale === "ko";
  const who = el(
    "button",
    { type: "button", class: "who", "aria-haspopup": "listbox", "aria-expanded": "false", title: say("whoAreYou") },
    avatar(person.id, person.name),
    el("span", { class: "who-text" }, el("span", {}, person.name), el("small", {}, person.roles.join(", ") || say("noRole"))),
    el("span", { class: "visually-hidden" }, say("switchPerson")),
  );
  who.addEventListener("click", () => choosePerson(who, go));
  const language = el(
    "button",
    { type: "button", class: "icon-button language", title: say("language") },
    spelled(korean ? "한" : "EN", say("language")),
  );
  language.addEventListener("click", async () => {
    await api.person(person.id, { locale: korean ? "en-US" : "ko" });
    await changed();
    root.querySelector(".language").focus();
  });
  const theme = el("button", { type: "button", class: "icon-button", "aria-label": say("theme"), on: { click: switchTheme } }, icon(dark() ? "moon" : "sun"));
  root.setAttribute("aria-label", say("you"));
  root.replaceChildren(who, language, theme);
}

async function choosePerson(anchor, go) {
  const { servers } = session.state;
  const options = servers.flatMap((server) =>
    server.people.map((person) => ({
      value: `${server.id}/${person.id}`,
      label: person.name,
      detail: [person.roles.join(", ") || say("noRole"), person.locale === "ko" ? LANGUAGES.ko : LANGUAGES.en, server.name].join(" · "),
    })));
  const chosen = [`${session.server.id}/${session.person.id}`];
  const [value] = (await pick(anchor, { label: say("whoAreYou"), options, chosen })) ?? [];
  if (value) {
    go(...value.split("/"), session.channel.direct ? undefined : session.channel.id);
  }
}

function dark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function switchTheme(event) {
  const theme = dark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  localStorage.setItem("theme", theme);
  event.currentTarget.replaceChildren(icon(theme === "dark" ? "moon" : "sun"));
}
