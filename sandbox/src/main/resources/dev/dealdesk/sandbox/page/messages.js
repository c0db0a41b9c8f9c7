import { act } from "./acts.js";
import { api } from "./api.js";
import { attachments } from "./attachments.js";
import { components } from "./components.js";
import { day, dayHeading, sentAt, timeOf } from "./dates.js";
import { avatar, botAvatar, el, icon, uniqueId } from "./dom.js";
import { embed } from "./embeds.js";
import { markdown } from "./markdown.js";
import { dismissNotice } from "./notices.js";
import { pick } from "./picker.js";
import { BOT_NAME, here, localized, personName, session } from "./session.js";
import { lang, say } from "./texts.js";

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;
const REPLY = 19;
const GROUPED_MS = 7 * 60_000;
const USER_COMMAND = 2;
const MESSAGE_COMMAND = 3;

/** The messages of a channel. Only what changed is drawn again. */
export class MessageList {
  constructor(root, openThread) {
    this.root = root;
    this.openThread = openThread;
    this.drawn = new Map();
    this.dismissed = new Set();
  }

  /** Shows these messages, with what stands before them and notices after them. */
  show(intro, messages, notices) {
    this.messages = messages.filter((message) => !this.dismissed.has(message.id));
    const focus = this.focused();
    const nodes = [intro];
    let before = null;
    for (const message of this.messages) {
      if (!before || day(message.timestamp) !== day(before.timestamp)) {
        nodes.push(this.keep(`day ${day(message.timestamp)}`, lang(), () => divider(message)));
        before = null;
      }
      nodes.push(this.message(message, before));
      before = message;
    }
    nodes.push(...notices.map((notice) => this.keep(notice.id, lang(), () => this.notice(notice))));
    this.place(nodes);
    focus?.();
  }

  /** Puts nodes in order without touching those that stay where they are. */
  place(nodes) {
    const wanted = new Set(nodes);
    [...this.root.children].filter((node) => !wanted.has(node)).forEach((node) => node.remove());
    nodes.forEach((node, index) => {
      if (this.root.children[index] !== node) {
        this.root.insertBefore(node, this.root.children[index] ?? null);
      }
    });
    for (const [key, { node }] of this.drawn) {
      if (!wanted.has(node)) {
        this.drawn.delete(key);
      }
    }
  }

  keep(key, signature, build) {
    const old = this.drawn.get(key);
    if (old?.signature === signature) {
      return old.node;
    }
    const node = build();
    this.drawn.set(key, { signature, node });
    return node;
  }

  /** A way back to the control that has the focus, should its message be drawn again. */
  focused() {
    const control = document.activeElement;
    const message = this.root.contains(control) ? control.closest("[data-id]") : null;
    const id = control?.dataset?.customId;
    return message && (() => {
      if (!control.isConnected) {
        const again = this.root.querySelector(`[data-id="${message.dataset.id}"]`);
        const same = id && again?.querySelector(`[data-custom-id="${CSS.escape(id)}"]`);
        (same || again)?.focus({ preventScroll: true });
      }
    });
  }

  message(message, before) {
    const joined = before && grouped(message, before);
    const reply = this.replied(message);
    const surroundings = [lang(), joined, reply?.id, session.person.id, session.commands.length, session.server.channels.length];
    const signature = JSON.stringify(message) + surroundings.join();
    return this.keep(message.id, signature, () => this.article(message, joined, reply));
  }

  replied(message) {
    const id = message.message_reference?.message_id;
    return message.type === REPLY ? this.messages.find((one) => one.id === id) ?? { id: "" } : null;
  }

  article(message, joined, reply) {
    const flags = message.flags ?? 0;
    const title = uniqueId("author");
    const failure = el("p", { class: "failure", role: "alert" });
    const context = { message, failed: (text) => failure.replaceChildren(text) };
    const look = ["message", joined ? "joined" : "", flags & EPHEMERAL ? "ephemeral" : ""].join(" ").trim();
    return el(
      "article",
      { class: look, tabindex: "-1", "aria-labelledby": title, dataset: { id: message.id } },
      joined ? null : above(message, reply),
      joined ? el("span", { class: "gutter", "aria-hidden": "true" }, timeOf(Date.parse(message.timestamp))) : portrait(message),
      heading(message, title, joined),
      el("div", { class: "body" }, flags & LOADING ? thinking() : this.content(message, context)),
      failure,
      flags & EPHEMERAL ? this.privately(() => this.dismiss(message)) : null,
      this.tools(message, context),
    );
  }

  content(message, context) {
    const v2 = (message.flags & COMPONENTS_V2) !== 0;
    const edited = message.edited_timestamp ? el("span", { class: "edited" }, say("edited")) : null;
    return [
      message.content ? el("div", { class: "text" }, markdown(message.content)) : null,
      ...(message.embeds ?? []).map(embed),
      ...(v2 ? [] : attachments(message.attachments ?? [])),
      ...components(message.components ?? [], context),
      edited,
      reactions(message.reactions ?? []),
      message.thread ? this.thread(message.thread) : null,
    ];
  }

  thread(thread) {
    const open = () => this.openThread(thread.id);
    return el("button", { type: "button", class: "thread", "aria-label": say("thread", { name: thread.name }), on: { click: open } }, icon("thread"), thread.name);
  }

  privately(dismiss) {
    return el(
      "footer",
      { class: "privately" },
      icon("eye"),
      el("span", {}, say("onlyYou")),
      el("span", { "aria-hidden": "true" }, "·"),
      el("button", { type: "button", class: "link", on: { click: dismiss } }, say("dismiss")),
    );
  }

  dismiss(message) {
    this.dismissed.add(message.id);
    this.drawn.get(message.id)?.node.remove();
    this.drawn.delete(message.id);
  }

  notice(notice) {
    return el(
      "article",
      { class: "message ephemeral", dataset: { id: notice.id } },
      usage(session.person.name, notice.command),
      botAvatar(),
      el("header", {}, el("span", { class: "author" }, BOT_NAME), badge(), el("time", {}, sentAt(Date.parse(notice.at)))),
      el("div", { class: "body" }, notice.pending ? thinking(say("sending")) : el("p", { class: "failure", role: "alert" }, notice.text)),
      notice.pending ? null : this.privately(() => dismissNotice(notice.id)),
    );
  }

  tools(message, context) {
    const offered = session.commands.filter((command) => fits(command, message));
    if (offered.length === 0) {
      return null;
    }
    const options = offered.map((command) => ({ value: command.id, label: localized(command, "name") }));
    const button = el("button", { type: "button", class: "icon-button", "aria-haspopup": "listbox", "aria-label": say("apps") }, icon("apps"));
    button.addEventListener("click", async () => {
      const [chosen] = (await pick(button, { label: say("apps"), options })) ?? [];
      const command = offered.find((one) => one.id === chosen);
      if (command) {
        context.failed(await act(() => menuCommand(command, message)));
      }
    });
    return el("div", { class: "tools" }, button);
  }
}

function fits(command, message) {
  const byPerson = message.author.id !== session.state.bot;
  return command.type === MESSAGE_COMMAND ? (message.flags & EPHEMERAL) === 0 : command.type === USER_COMMAND && byPerson;
}

function menuCommand(command, message) {
  const request = { ...here(), name: command.name };
  return command.type === MESSAGE_COMMAND
    ? api.messageCommand({ ...request, message: message.id })
    : api.userCommand({ ...request, target: message.author.id });
}

function grouped(message, before) {
  const close = Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUPED_MS;
  const same = message.author.id === before.author.id && (message.flags & EPHEMERAL) === (before.flags & EPHEMERAL);
  const announced = message.type === REPLY || (message.interaction && message.interaction.id !== before.interaction?.id);
  return same && close && !announced;
}

function nameOf(message) {
  return personName(message.author.id) ?? message.author.global_name ?? message.author.username;
}

function portrait(message) {
  return message.author.id === session.state.bot ? botAvatar() : avatar(message.author.id, nameOf(message));
}

function heading(message, id, joined) {
  return el(
    "header",
    { class: joined ? "visually-hidden" : null },
    el("span", { class: "author", id }, nameOf(message)),
    message.author.bot ? badge() : null,
    el("time", { datetime: message.timestamp }, sentAt(Date.parse(message.timestamp))),
  );
}

function badge() {
  return el("span", { class: "badge" }, icon("check"), say("app"));
}

function above(message, reply) {
  if (message.interaction) {
    const { user, name } = message.interaction;
    return usage(personName(user.id) ?? user.global_name, spoken(name));
  }
  if (!reply) {
    return null;
  }
  const who = reply.author ? nameOf(reply) : "";
  const words = reply.author ? el("span", { class: "excerpt" }, excerpt(reply)) : say("gone");
  return el("div", { class: "above" }, who ? el("strong", {}, who) : null, words);
}

function usage(name, command) {
  return el("div", { class: "above" }, el("span", {}, say("used", { name })), el("span", { class: "mention" }, command));
}

/** A command's name as the person knows it. */
function spoken(path) {
  const names = [];
  let nodes = session.commands;
  for (const name of path.split(" ")) {
    const node = nodes?.find((one) => one.name === name);
    names.push(node ? localized(node, "name") : name);
    nodes = node?.options;
  }
  const menu = session.commands.some((one) => one.name === path && one.type !== 1);
  return menu ? localized(session.commands.find((one) => one.name === path), "name") : `/${names.join(" ")}`;
}

function excerpt(message) {
  const texts = [message.content, ...(message.components ?? []).flatMap(textsIn)].filter(Boolean);
  return (texts[0] ?? "").split("\n")[0].replace(/^#+ |[*_~`]/g, "").slice(0, 120);
}

function textsIn(component) {
  return [component.content, ...(component.components ?? []).flatMap(textsIn)];
}

function thinking(text = say("thinking", { name: BOT_NAME })) {
  const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
  return el("p", { class: "thinking" }, dots, text);
}

function reactions(list) {
  const chips = list.map((reaction) => el("span", { class: "reaction" }, reaction.emoji.name, " ", String(reaction.count)));
  return chips.length > 0 ? el("div", { class: "reactions" }, chips) : null;
}

function divider(message) {
  return el("div", { class: "day", role: "separator" }, el("span", {}, dayHeading(Date.parse(message.timestamp))));
}
