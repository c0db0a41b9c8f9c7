import { api } from "./api.js";
import { el, icon } from "./dom.js";
import { say } from "./texts.js";

const KEPT = 200;
const FAULTS = [
  ["dropGateway", { kind: "drop" }],
  ["rateLimit", { kind: "rate-limit", times: 1, millis: 2000 }],
  ["serverError", { kind: "fail", status: 500, times: 1 }],
  ["delay", { kind: "delay", millis: 4000, times: 1 }],
  ["clearFaults", { kind: "clear" }],
];

/** What the bot and Discord say to each other, newest first, for developers. */
export class Drawer {
  constructor(root, closed) {
    Object.assign(this, { root, closed });
    this.last = 0;
    this.calls = el("ol", { class: "calls" });
    this.violations = el("ul", { class: "violations" });
  }

  get open() {
    return !this.root.hidden;
  }

  toggle() {
    this.root.hidden = this.open;
    if (this.open) {
      this.draw();
      this.refresh();
      this.root.querySelector("button").focus();
    } else {
      this.closed();
    }
  }

  draw() {
    this.root.setAttribute("aria-label", say("developer"));
    this.root.replaceChildren(
      el(
        "header",
        {},
        el("h2", {}, say("developer")),
        el("button", { type: "button", class: "icon-button", "aria-label": say("close"), on: { click: () => this.toggle() } }, icon("close")),
      ),
      el("h3", {}, say("faults")),
      el("div", { class: "row" }, FAULTS.map(([key, request]) => fault(key, request))),
      el("h3", {}, say("violations")),
      this.violations,
      el("h3", {}, say("calls")),
      this.calls,
    );
  }

  /** Fetches what is new, if it is open. */
  async refresh() {
    if (!this.open) {
      return;
    }
    const [calls, violations] = await Promise.all([api.calls(this.last), api.violations()]);
    const news = calls.filter((one) => one.number > this.last).slice(-KEPT);
    this.last = news.at(-1)?.number ?? this.last;
    this.calls.prepend(...news.reverse().map(call));
    [...this.calls.children].slice(KEPT).forEach((old) => old.remove());
    this.violations.replaceChildren(...(violations.length > 0 ? violations.reverse().map(violation) : [el("li", {}, say("noViolations"))]));
  }
}

function fault(key, request) {
  return el("button", { type: "button", class: "button secondary", on: { click: () => api.fault(request) } }, say(key));
}

function call(one) {
  const bad = one.status >= 400;
  const facts = [one.status || null, one.millis >= 0.1 ? `${one.millis.toFixed(1)} ms` : null].filter(Boolean).join(" · ");
  return el(
    "li",
    { class: bad ? "bad" : null },
    el(
      "details",
      {},
      el("summary", {}, el("span", { class: "way" }, one.way), " ", el("code", {}, one.route), " ", el("small", {}, facts)),
      one.outcome === "ok" ? null : el("p", {}, one.outcome),
      one.path ? el("p", {}, el("code", {}, one.path)) : null,
      el("pre", { tabindex: "0" }, pretty(one.payload)),
    ),
  );
}

function pretty(payload) {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}

function violation(one) {
  return el("li", { class: "bad" }, el("strong", {}, String(one.code)), " ", one.call, " ", one.detail);
}
