/** Who looks at which channel, and what there is around them. */
export const session = {
  state: { servers: [], connected: true, bot: "0", now: new Date().toISOString() },
  server: undefined,
  person: undefined,
  channel: undefined,
  commands: [],
  unread: new Set(),
};

export const BOT_NAME = "Dealdesk";

/** The request fields that say who does something, and where. */
export function here() {
  return { person: session.person.id, channel: session.channel.id };
}

/** Takes a new state, and keeps person and channel as far as they are still there. */
export function update(state) {
  session.state = state;
  const [server, person, channel] = location.hash.slice(1).split("/");
  go(server, person, channel);
}

/** Looks as a person at a channel; falls back to what there is. */
export function go(serverId, personId, channelId) {
  const { servers } = session.state;
  session.server = servers.find((one) => one.id === serverId) ?? servers[0];
  if (!session.server) {
    return;
  }
  const { people } = session.server;
  session.person = people.find((one) => one.id === personId) ?? people[0];
  const places = session.person ? visible() : [];
  session.channel = places.find((one) => one.id === channelId) ?? places[0];
  if (session.channel) {
    session.unread.delete(session.channel.id);
    const hash = `#${session.server.id}/${session.person.id}/${session.channel.id}`;
    history.replaceState(null, "", hash);
  }
}

/** The channels and threads the person sees, with their direct messages at the end. */
export function visible() {
  const { server, person } = session;
  const open = server.channels.filter((channel) => person.channels.includes(channel.id));
  return [...open, { id: person.direct, name: BOT_NAME, direct: true }];
}

/** A channel's name as a person writes it; a thread's stands by itself. */
export function channelTitle(channel) {
  if (channel.thread) {
    return channel.name;
  }
  return channel.direct ? `@${channel.name}` : `#${channel.name}`;
}

/** The name of a person, or the bot. */
export function personName(id) {
  return id === session.state.bot
    ? BOT_NAME
    : session.state.servers.flatMap((server) => server.people).find((one) => one.id === id)?.name;
}

/** The name of a role of the server. */
export function roleName(id) {
  return session.server.roles.find((role) => role.id === id)?.name;
}

/** What a channel or thread of the server is called, if there is such. */
export function calledChannel(id) {
  const channel = session.server.channels.find((one) => one.id === id);
  return channel && channelTitle(channel);
}

/** The page's address of a channel or thread, and of a message in it, as this person sees it. */
export function placeOf(channel, message) {
  return ["#" + session.server.id, session.person.id, channel, message].filter(Boolean).join("/");
}

/** A command's name or description in the person's language. */
export function localized(node, field) {
  return node[`${field}_localizations`]?.[session.person.locale] ?? node[field];
}

/** People, roles or channels to choose from; kinds are Discord's component types. */
export function entities(kind) {
  const { server } = session;
  const people = [...server.people, { id: session.state.bot, name: BOT_NAME, roles: [] }];
  const users = people.map((one) => ({ value: one.id, label: one.name, detail: one.roles.join(", "), sign: "@" }));
  const roles = server.roles.map((one) => ({ value: one.id, label: one.name.replace(/^@/, ""), sign: "@" }));
  const channels = server.channels
    .filter((one) => session.person.channels.includes(one.id))
    .map((one) => ({ value: one.id, label: one.name, sign: "#" }));
  return { 5: users, 6: roles, 7: [...users, ...roles], 8: channels }[kind];
}
