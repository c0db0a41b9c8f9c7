package dev.dealdesk.sandbox.page;

import java.util.List;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The commands of the tests' bot, with what a page has to cope with. */
final class Repertoire {
  private Repertoire() {}

  static List<CommandData> commands() {
    return List.of(
        Commands.slash("do", "Plays a script")
            .addOptions(new OptionData(OptionType.STRING, "script", "Which one", true)),
        Commands.slash("opportunity", "Opportunities")
            .setNameLocalization(DiscordLocale.KOREAN, "기회")
            .addSubcommands(create(), show()),
        Commands.slash("import", "Imports files")
            .addOptions(new OptionData(OptionType.ATTACHMENT, "file", "A CSV file", true)),
        Commands.message("Log to opportunity"),
        Commands.user("Open opportunities"));
  }

  private static SubcommandData create() {
    return new SubcommandData("create", "Creates an opportunity")
        .setNameLocalization(DiscordLocale.KOREAN, "만들기")
        .setDescriptionLocalization(DiscordLocale.KOREAN, "새 기회를 만듭니다")
        .addOptions(
            new OptionData(OptionType.STRING, "name", "What it is called", true)
                .setNameLocalization(DiscordLocale.KOREAN, "이름"),
            new OptionData(OptionType.STRING, "account", "Whose it is", false, true)
                .setNameLocalization(DiscordLocale.KOREAN, "계정"),
            new OptionData(OptionType.STRING, "amount", "What it may bring")
                .setNameLocalization(DiscordLocale.KOREAN, "금액"),
            new OptionData(OptionType.STRING, "stage", "How far it is")
                .setNameLocalization(DiscordLocale.KOREAN, "단계")
                .addChoice("Needs Analysis", "needs")
                .addChoice("Closed Won", "won"),
            new OptionData(OptionType.USER, "owner", "Who sells it"),
            new OptionData(OptionType.BOOLEAN, "private", "For whom it is"));
  }

  private static SubcommandData show() {
    return new SubcommandData("show", "Shows an opportunity")
        .setNameLocalization(DiscordLocale.KOREAN, "보기")
        .addOptions(new OptionData(OptionType.STRING, "which", "Its name", true, true));
  }
}
