import { localized } from "./session.js";

const SLASH = 1;
const SUBCOMMAND = 1;
const GROUP = 2;

/** What a person can type: one for each command or subcommand, with its names in both forms. */
export function typable(commands) {
  return commands.filter((command) => command.type === SLASH).flatMap((command) => under(command, [], []));
}

function under(node, names, titles) {
  const path = [...names, node.name];
  const title = [...titles, localized(node, "name")];
  const options = node.options ?? [];
  const nested = options.filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
  if (nested.length > 0) {
    return nested.flatMap((option) => under(option, path, title));
  }
  return [{ name: path.join(" "), title: title.join(" "), description: localized(node, "description"), options }];
}

/** Those that fit what is typed after the slash, best first. */
export function matching(commands, typed) {
  const wanted = typed.toLowerCase();
  const rank = ({ name, title, description }) => {
    if (title.startsWith(wanted) || name.startsWith(wanted)) {
      return 0;
    }
    return title.includes(wanted) || name.includes(wanted) ? 1 : description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((ranked) => ranked.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map((ranked) => ranked.command);
}

/** The command whose whole name a text begins with, and the rest of the text. */
export function begun(commands, text) {
  for (const command of commands) {
    for (const name of [command.title, command.name]) {
      if (text.startsWith(`/${name} `)) {
        return { command, rest: text.slice(name.length + 2) };
      }
    }
  }
  return null;
}

/** Whether an option is called so, in either form. */
export function isCalled(option, name) {
  return option.name === name || localized(option, "name") === name;
}

/** Takes `name:value` pairs out of a text; what stands before the first has no option. */
export function pairs(options, text) {
  const found = [...text.matchAll(/(?:^|\s)([^\s:"]+):/g)]
    .map((match) => ({ match, option: options.find((one) => isCalled(one, match[1])) }))
    .filter(({ option }) => option);
  const values = found.map(({ match, option }, index) => ({
    option,
    value: unquoted(text.slice(match.index + match[0].length, found[index + 1]?.match.index)),
  }));
  return { loose: text.slice(0, found[0]?.match.index).trim(), values };
}

function unquoted(text) {
  const quoted = /^"((?:\\.|[^\\"])*)"$/s.exec(text.trim());
  return quoted ? quoted[1].replace(/\\(.)/gs, "$1") : text.trim();
}

/** A value as it stands in a command line. */
export function quoted(value) {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}
