import { lang, say } from "./texts.js";

let ahead = 0;

/** Takes the sandbox's clock, which may be ahead of the real one. */
export function setNow(instant) {
  ahead = Date.parse(instant) - Date.now();
}

/** The sandbox's present, in milliseconds. */
export function now() {
  return Date.now() + ahead;
}

/** How far the sandbox's clock is from the real one, in milliseconds. */
export function movedBy() {
  return ahead;
}

function format(options, at) {
  return new Intl.DateTimeFormat(lang() === "ko" ? "ko-KR" : "en-US", options).format(at);
}

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

const UNITS = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** Discord's timestamp styles; R is relative to now. */
export function stamp(at, style) {
  return style === "R" ? relative(at) : format(STYLES[style] ?? STYLES.f, at);
}

function relative(at) {
  const seconds = Math.round((at - now()) / 1000);
  const [unit, length] =
    UNITS.find(([name, size]) => name !== "week" && Math.abs(seconds) >= size) ?? UNITS.at(-1);
  const words = new Intl.RelativeTimeFormat(lang(), { numeric: "always" });
  return words.format(Math.trunc(seconds / length), unit);
}

/** When a message was sent. */
export function sentAt(at) {
  const time = format({ timeStyle: "short" }, at);
  if (day(at) === day(now())) {
    return say("today", { time });
  }
  return day(at) === day(now() - 86_400_000)
    ? say("yesterday", { time })
    : format({ dateStyle: "short", timeStyle: "short" }, at);
}

/** Only the time of day. */
export function timeOf(at) {
  return format({ timeStyle: "short" }, at);
}

/** A day as a heading between messages. */
export function dayHeading(at) {
  return format({ dateStyle: "long" }, at);
}

/** A day to compare with others. */
export function day(at) {
  return new Date(at).toDateString();
}

/** What the clock shows. */
export function clockFace(at) {
  return format({ weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" }, at);
}

/** Monday 09:00 UTC after an instant, as an ISO text: where new workspaces get their digest. */
export function nextMonday(at) {
  const date = new Date(at);
  date.setUTCHours(9, 0, 0, 0);
  do {
    date.setUTCDate(date.getUTCDate() + 1);
  } while (date.getUTCDay() !== 1);
  return date.toISOString();
}
