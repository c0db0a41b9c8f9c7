/** Speaks with the sandbox. Every refusal is an Error whose message can be shown. */
export const api = {
  state: () => get("/sandbox/state"),
  messages: (channel, person) => get(`/sandbox/channels/${channel}/messages?person=${person}`),
  commands: (channel, person) => get(`/sandbox/channels/${channel}/commands?person=${person}`),
  calls: (after) => get(`/sandbox/calls?after=${after}`),
  violations: () => get("/sandbox/violations"),
  slash: (request) => post("/sandbox/slash", request),
  complete: (request) => post("/sandbox/complete", request),
  say: (request) => post("/sandbox/say", request),
  click: (request) => post("/sandbox/click", request),
  choose: (request) => post("/sandbox/choose", request),
  submit: (request) => post("/sandbox/submit", request),
  messageCommand: (request) => post("/sandbox/message-command", request),
  userCommand: (request) => post("/sandbox/user-command", request),
  clock: (request) => post("/sandbox/clock", request),
  fault: (request) => post("/sandbox/faults", request),
  person: (id, request) => post(`/sandbox/people/${id}`, request),
};

async function get(path) {
  return answer(await fetch(path));
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return answer(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function answer(response) {
  const text = await response.text();
  if (response.ok) {
    return JSON.parse(text);
  }
  throw new Error(errorIn(text) ?? `${response.status} ${response.statusText}`);
}

function errorIn(text) {
  try {
    return JSON.parse(text).error;
  } catch {
    return undefined;
  }
}

const RECONNECT_MS = 1500;

/**
 * Listens to what changes.
 *
 * @param heard gets {changed: "messages", channel}, {changed: "state"} or {changed: "clock"}
 * @param status gets true when connected (again), false when not
 */
export function listen(heard, status) {
  const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/sandbox/live`);
  socket.addEventListener("open", () => status(true));
  socket.addEventListener("message", (event) => heard(JSON.parse(event.data)));
  socket.addEventListener("close", () => {
    status(false);
    setTimeout(() => listen(heard, status), RECONNECT_MS);
  });
}

/** A file as the sandbox takes it. */
export async function encoded(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
  return { name: file.name, content: url.slice(url.indexOf(",") + 1) };
}
