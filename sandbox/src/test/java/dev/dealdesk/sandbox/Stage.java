package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.Compression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox with one real JDA in it for the whole suite. A test has a server and people of its
 * own and says what the bot does; unless it takes the violations, there must be none.
 */
final class Stage implements BeforeEachCallback, AfterEachCallback {
  private static final AtomicInteger KEYS = new AtomicInteger();
  private static final Scripts SCRIPTS = new Scripts();
  static final Sandbox SANDBOX = Sandbox.start();
  static final JDA JDA_BOT = connect();

  private @Nullable Server server;
  private @Nullable Person rep;

  private static JDA connect() {
    JDA jda = Bot.login(SANDBOX, Compression.ZLIB, SCRIPTS);
    jda.updateCommands().addCommands(commands()).complete();
    SANDBOX.awaitReady();
    return jda;
  }

  private static List<CommandData> commands() {
    return List.of(
        Commands.slash("do", "Plays a script")
            .addOptions(new OptionData(OptionType.STRING, "script", "Which one", true)),
        Commands.slash("everything", "Every kind of option")
            .setNameLocalization(DiscordLocale.KOREAN, "모두")
            .addOptions(
                new OptionData(OptionType.STRING, "script", "Which one", true)
                    .setNameLocalization(DiscordLocale.KOREAN, "대본"),
                new OptionData(OptionType.STRING, "stage", "A choice")
                    .addChoice("Closed Won", "won")
                    .addChoice("Closed Lost", "lost"),
                new OptionData(OptionType.INTEGER, "count", "A whole number").setMaxValue(10),
                new OptionData(OptionType.NUMBER, "rate", "A number"),
                new OptionData(OptionType.BOOLEAN, "sure", "Yes or no"),
                new OptionData(OptionType.USER, "owner", "A person"),
                new OptionData(OptionType.CHANNEL, "where", "A channel"),
                new OptionData(OptionType.ROLE, "role", "A role"),
                new OptionData(OptionType.MENTIONABLE, "either", "A person or role"),
                new OptionData(OptionType.ATTACHMENT, "file", "A file")),
        Commands.slash("opportunity", "Opportunities")
            .addSubcommands(
                new SubcommandData("show", "Shows one")
                    .setNameLocalization(DiscordLocale.KOREAN, "보기")
                    .addOptions(
                        new OptionData(OptionType.STRING, "script", "Which one", true, true)
                            .setNameLocalization(DiscordLocale.KOREAN, "기회"))),
        Commands.message("Log to opportunity"),
        Commands.user("Open opportunities"));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    server = SANDBOX.addServer(context.getDisplayName(), "en-US");
    rep = server().join("Ben Carter", "en-US");
    awaitServer();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    SANDBOX.faults().clear();
    assertThat(SANDBOX.takeViolations()).isEmpty();
  }

  /** The bot knows the server once it has answered in it; suggestions leave no trace there. */
  private void awaitServer() {
    String key =
        on(CommandAutoCompleteInteractionEvent.class, event -> event.replyChoices().queue());
    assertThat(rep().complete("/opportunity show script:" + key)).isEmpty();
  }

  Server server() {
    return Objects.requireNonNull(server);
  }

  Person rep() {
    return Objects.requireNonNull(rep);
  }

  /** Says what the bot does on an event; the key is the option "script", custom id or text. */
  <E extends GenericEvent> String on(Class<E> event, Consumer<E> script) {
    String key = "script-" + KEYS.incrementAndGet();
    on(key, event, script);
    return key;
  }

  <E extends GenericEvent> void on(String key, Class<E> event, Consumer<E> script) {
    SCRIPTS.set(key, happened -> script.accept(event.cast(happened)));
  }

  /** The codes of the violations so far, which are forgotten. */
  List<Integer> violationCodes() {
    return SANDBOX.takeViolations().stream().map(violation -> violation.code()).toList();
  }
}
