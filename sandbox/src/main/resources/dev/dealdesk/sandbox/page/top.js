import { api } from "./api.js";
import { clockFace, movedBy, nextMonday, now } from "./dates.js";
import { el, icon } from "./dom.js";
import { pick } from "./picker.js";
import { session } from "./session.js";
import { say } from "./texts.js";

const NOTICEABLE_MS = 5_000;

/** The bar above the messages: where one is, the clock, and the developer's drawer. */
export function drawTop(root, { openNavigation, toggleDrawer, drawerOpen }) {
  const { channel } = session;
  root.replaceChildren(
    el("button", { type: "button", class: "icon-button only-narrow", "aria-label": say("openNavigation"), on: { click: openNavigation } }, icon("menu")),
    icon(channel.direct ? "at" : channel.thread ? "thread" : "hash"),
    el("h1", {}, channel.name),
    clock(),
    el("button", { type: "button", class: "icon-button developer", "aria-label": say("developer"), title: say("developer"), "aria-pressed": String(drawerOpen), on: { click: toggleDrawer } }, icon("code")),
  );
}

function clock() {
  const face = el("span", { class: "clock-face" }, clockFace(now()));
  const button = el("button", { type: "button", class: "clock", "aria-haspopup": "listbox", "aria-expanded": "false", title: say("clock") }, icon("clock"), el("span", { class: "visually-hidden" }, say("clock")), face);
  button.classList.toggle("moved", Math.abs(movedBy()) > NOTICEABLE_MS);
  button.addEventListener("click", async () => {
    const options = moves();
    const [chosen] = (await pick(button, { label: say("clockTitle"), options })) ?? [];
    const move = options.find((option) => option.value === chosen);
    if (move) {
      await api.clock(move.request);
    }
  });
  return button;
}

function moves() {
  const back = { value: "real", label: say("realTime"), request: { advance: `PT${(-movedBy() / 1000).toFixed(3)}S` } };
  return [
    { value: "hour", label: say("plusHour"), request: { advance: "PT1H" } },
    { value: "day", label: say("plusDay"), request: { advance: "P1D" } },
    { value: "monday", label: say("nextMonday"), request: { to: nextMonday(now()) } },
    ...(Math.abs(movedBy()) > NOTICEABLE_MS ? [back] : []),
  ];
}

/** Lets the clock run. */
export function tick(root) {
  root.querySelector(".clock-face")?.replaceChildren(clockFace(now()));
}
