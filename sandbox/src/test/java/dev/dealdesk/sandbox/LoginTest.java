package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginTest {

  @ParameterizedTest
  @EnumSource(value = Compression.class)
  void logsInAndAnswers(Compression compression) throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      Server server = sandbox.addServer("Acme", "en-US");
      JDA jda = Bot.login(sandbox, compression, new Greeter());
      jda.awaitReady();
      jda.updateCommands()
          .addCommands(
              Commands.slash("hello", "Greets").addOption(OptionType.STRING, "name", "Who", true))
          .complete();
      sandbox.awaitReady();

      MessageView reply = server.join("Kim Min-ji", "ko").slash("/hello name:Cloudy West").reply();

      assertThat(reply.text()).isEqualTo("Hello Cloudy West");
      assertThat(jda.getGuilds()).singleElement().extracting("name").isEqualTo("Acme");
      assertThat(sandbox.violations()).isEmpty();
      jda.shutdownNow();
    }
  }

  private static final class Greeter extends ListenerAdapter {
    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      event.reply("Hello " + event.getOption("name", OptionMapping::getAsString)).queue();
    }
  }
}
