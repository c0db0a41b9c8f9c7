package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.text.Bundles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * The commands as Discord lists them. A route of two words is a command with a subcommand. English
 * names are the words of the route and of the options, which is what comes back; the Korean ones,
 * and all descriptions, stand in the texts.
 */
final class CommandBook {

  private final Bundles texts;

  CommandBook(Bundles texts) {
    this.texts = texts;
  }

  /** Everything that Discord lists. */
  List<CommandData> listing(Actions actions) {
    List<CommandData> all = new ArrayList<>(typed(actions.commands()));
    actions.ofMessages().forEach(menu -> all.add(menu(menu, Commands::message)));
    actions.ofMembers().forEach(menu -> all.add(menu(menu, Commands::user)));
    return all;
  }

  /** What Discord calls the entry of a menu, and says when it is chosen. */
  static String menuName(Bundles texts, Action menu) {
    return texts.english().label("menu." + menu.route());
  }

  private CommandData menu(Action menu, Function<String, CommandData> kind) {
    return kind.apply(menuName(texts, menu))
        .setNameLocalization(DiscordLocale.KOREAN, korean("menu." + menu.route()))
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
  }

  private Collection<SlashCommandData> typed(List<Command> commands) {
    Map<String, SlashCommandData> listed = new LinkedHashMap<>();
    for (Command command : commands) {
      List<String> words = List.of(command.route().split(" "));
      SlashCommandData top = listed.computeIfAbsent(words.getFirst(), this::top);
      switch (words.size()) {
        case 1 -> top.addOptions(options(command));
        case 2 -> top.addSubcommands(subcommand(words.getLast(), command));
        default -> throw new IllegalArgumentException("Too many words: " + command.route());
      }
    }
    return listed.values();
  }

  private SlashCommandData top(String word) {
    String key = "command." + word;
    return Commands.slash(word, texts.english().label(key + ".description"))
        .setNameLocalization(DiscordLocale.KOREAN, korean(key + ".name"))
        .setDescriptionLocalization(DiscordLocale.KOREAN, korean(key + ".description"))
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
  }

  private SubcommandData subcommand(String word, Command command) {
    String key = key(command);
    return new SubcommandData(word, texts.english().label(key + ".description"))
        .setNameLocalization(DiscordLocale.KOREAN, korean(key + ".name"))
        .setDescriptionLocalization(DiscordLocale.KOREAN, korean(key + ".description"))
        .addOptions(options(command));
  }

  private List<OptionData> options(Command command) {
    return command.options().stream().map(option -> option(command, option)).toList();
  }

  private OptionData option(Command command, Option option) {
    String own = key(command) + ".option." + option.name();
    String key = texts.has(own + ".name") ? own : "option." + option.name();
    OptionData data =
        new OptionData(type(option), option.name(), texts.english().label(key + ".description"))
            .setNameLocalization(DiscordLocale.KOREAN, korean(key + ".name"))
            .setDescriptionLocalization(DiscordLocale.KOREAN, korean(key + ".description"))
            .setAutoComplete(!option.completer().equals(Completer.NONE));
    if (option.kind() == Option.Kind.CHANNEL) {
      data.setChannelTypes(ChannelType.TEXT, ChannelType.NEWS);
    }
    option.choices().forEach(choice -> data.addChoices(choice(option, choice)));
    return data;
  }

  private net.dv8tion.jda.api.interactions.commands.Command.Choice choice(
      Option option, String value) {
    String key = "choice." + option.name() + "." + value;
    return new net.dv8tion.jda.api.interactions.commands.Command.Choice(
            texts.english().label(key), value)
        .setNameLocalization(DiscordLocale.KOREAN, korean(key));
  }

  private String korean(String key) {
    return texts.korean().label(key);
  }

  private static String key(Command command) {
    return "command." + command.route().replace(' ', '.');
  }

  private static OptionType type(Option option) {
    return switch (option.kind()) {
      case TEXT -> OptionType.STRING;
      case INTEGER -> OptionType.INTEGER;
      case YES_NO -> OptionType.BOOLEAN;
      case PERSON -> OptionType.USER;
      case ROLE -> OptionType.ROLE;
      case CHANNEL -> OptionType.CHANNEL;
      case FILE -> OptionType.ATTACHMENT;
    };
  }
}
