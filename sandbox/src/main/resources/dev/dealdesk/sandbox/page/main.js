import { api, listen } from "./api.js";
import { Composer } from "./composer.js";
import { setNow } from "./dates.js";
import { el } from "./dom.js";
import { Drawer } from "./drawer.js";
import { refreshTimes } from "./markdown.js";
import { MessageList } from "./messages.js";
import { changed as noticesChanged, noticesHere } from "./notices.js";
import { BOT_NAME, channelTitle, go, here, session, update, visible } from "./session.js";
import { drawAccount, drawChannels, drawRail } from "./sidebar.js";
import { say, speak } from "./texts.js";
import { drawTop, tick } from "./top.js";

const BOTTOM_PX = 48;
const TICK_MS = 15_000;
const LOOK_AGAIN_MS = 1_000;
const part = Object.fromEntries([...document.querySelectorAll("[id]")].map((node) => [node.id, node]));

const list = new MessageList(part.messages, (thread) => move(session.server.id, session.person.id, thread));
const composer = new Composer(part.composer, loadCommands);
const drawer = new Drawer(part.drawer, drawBar);
let messages = [];
let pinned = true;
let online = true;
let looking;

/** Runs a task again and again while it is asked for, but never twice at once. */
function coalesced(task) {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await task();
      } while (again);
    } finally {
      running = false;
    }
  };
}

const loadState = coalesced(async () => {
  const state = await api.state();
  setNow(state.now);
  update(state);
  draw();
  if (!state.connected) {
    clearTimeout(looking);
    looking = setTimeout(reload, LOOK_AGAIN_MS);
  }
});

const loadMessages = coalesced(async () => {
  const { channel, person } = here();
  const loaded = await api.messages(channel, person);
  if (channel === session.channel.id && person === session.person.id) {
    messages = loaded;
    drawMessages();
  }
});

async function loadCommands() {
  const { channel, person } = here();
  const loaded = await api.commands(channel, person);
  if (channel === session.channel.id && person === session.person.id) {
    session.commands = loaded;
  }
}

function draw() {
  speak(session.person.locale);
  document.title = `${channelTitle(session.channel)} · ${BOT_NAME}`;
  part["server-name"].replaceChildren(session.server.name);
  part.navigation.setAttribute("aria-label", say("openNavigation"));
  drawRail(part.rail, move);
  drawChannels(part.channels, move);
  drawAccount(part.account, move, reload);
  drawBar();
  part.banner.hidden = session.state.connected && online;
  part.banner.replaceChildren(say(online ? "offline" : "lost"));
  part.jump.replaceChildren(say("jump"));
  composer.relabel();
}

function drawBar() {
  drawTop(part.top, {
    openNavigation: () => navigate(true),
    toggleDrawer: () => {
      drawer.toggle();
      drawBar();
    },
    drawerOpen: drawer.open,
  });
}

function drawMessages() {
  part.messages.setAttribute("aria-label", say("messages", { channel: channelTitle(session.channel) }));
  list.show(intro(), messages, noticesHere());
  settle();
}

let introduction = null;

function intro() {
  const key = `${session.channel.id} ${session.person.id} ${session.person.locale}`;
  if (introduction?.key !== key) {
    const title = session.channel.direct
      ? say("welcomeDirect", { name: BOT_NAME })
      : say("welcome", { channel: channelTitle(session.channel) });
    const node = el(
      "section",
      { class: "intro" },
      el("h2", {}, title),
      el("p", {}, say("hint")),
      el("button", { type: "button", class: "button primary", on: { click: () => composer.openPalette() } }, say("hintButton")),
    );
    introduction = { key, node };
  }
  return introduction.node;
}

/** Keeps the newest message in sight for who looks at it, and the place of who reads above. */
function settle() {
  if (pinned) {
    part.scroller.scrollTop = part.scroller.scrollHeight;
  }
  part.jump.hidden = pinned;
}

/** Brings a message into sight, if it is there. */
function reveal(message) {
  const node = message && part.messages.querySelector(`[data-id="${CSS.escape(message)}"]`);
  if (node) {
    pinned = false;
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
  }
}

/** Looks as someone at a channel. */
async function move(server, person = session.person.id, channel = undefined) {
  composer.reset();
  go(server, person, channel);
  messages = [];
  pinned = true;
  navigate(false);
  await reload();
}

async function reload() {
  await loadState();
  await Promise.all([loadCommands(), loadMessages()]);
  drawMessages();
}

function navigate(open) {
  part.app.classList.toggle("navigating", open);
  if (open) {
    part.rail.querySelector("button")?.focus();
  }
}

function heard(event) {
  if (event.changed === "messages" && event.channel === session.channel.id) {
    loadMessages();
  } else if (event.changed === "messages") {
    noteUnread(event.channel);
  } else if (event.changed === "state") {
    reload();
  } else {
    loadState().then(drawMessages);
  }
  drawer.refresh();
}

function noteUnread(channel) {
  if (!session.unread.has(channel) && visible().some((one) => one.id === channel)) {
    session.unread.add(channel);
    drawChannels(part.channels, move);
  }
}

function status(connected) {
  online = connected;
  if (connected) {
    reload();
  } else {
    draw();
  }
}

part.scroller.addEventListener("scroll", () => {
  const { scrollTop, scrollHeight, clientHeight } = part.scroller;
  pinned = scrollHeight - scrollTop - clientHeight < BOTTOM_PX;
  part.jump.hidden = pinned;
});
part.jump.addEventListener("click", () => {
  pinned = true;
  settle();
});
part.scrim.addEventListener("click", () => navigate(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && part.app.classList.contains("navigating")) {
    navigate(false);
  }
});
new ResizeObserver(settle).observe(part.messages);
new ResizeObserver(settle).observe(part.scroller);
noticesChanged.addEventListener("change", drawMessages);
addEventListener("hashchange", async () => {
  const message = location.hash.split("/")[3];
  await reload();
  reveal(message);
});
setInterval(() => {
  tick(part.top);
  refreshTimes();
}, TICK_MS);

await reload();
composer.focus();
listen(heard, status);
