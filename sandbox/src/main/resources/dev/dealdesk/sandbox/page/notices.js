import { session } from "./session.js";

/** What only this page shows in a channel: commands on their way, and those without an answer. */
const notices = new Map();
export const changed = new EventTarget();

function key() {
  return `${session.person.id}/${session.channel.id}`;
}

/** Adds a notice where the person is; returns what removes it. */
export function notify(notice) {
  const place = key();
  const added = { id: `notice-${crypto.randomUUID()}`, at: new Date().toISOString(), ...notice };
  notices.set(place, [...(notices.get(place) ?? []), added]);
  changed.dispatchEvent(new Event("change"));
  return () => remove(place, added.id);
}

function remove(place, id) {
  notices.set(place, notices.get(place).filter((notice) => notice.id !== id));
  changed.dispatchEvent(new Event("change"));
}

/** The notices where the person is. */
export function noticesHere() {
  return notices.get(key()) ?? [];
}

/** Removes one of them. */
export function dismissNotice(id) {
  remove(key(), id);
}
