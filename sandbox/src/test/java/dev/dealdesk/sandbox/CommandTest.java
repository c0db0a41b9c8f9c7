package dev.dealdesk.sandbox;

import static net.dv8tion.jda.api.Permission.MANAGE_SERVER;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.rest.Upload;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandTest {
  @RegisterExtension final Stage stage = new Stage();

  private final String echo =
      stage.on(
          SlashCommandInteractionEvent.class,
          event ->
              event
                  .reply(
                      event.getFullCommandName()
                          + event.getOptions().stream()
                              .filter(option -> !option.getName().equals("script"))
                              .map(CommandTest::shown)
                              .collect(Collectors.joining(",", "[", "]")))
                  .queue());

  private static String shown(OptionMapping option) {
    String value =
        switch (option.getType()) {
          case USER -> option.getAsUser().getEffectiveName();
          case ROLE -> option.getAsRole().getName();
          case CHANNEL -> option.getAsChannel().getName();
          case ATTACHMENT -> option.getAsAttachment().getFileName();
          case MENTIONABLE -> option.getAsMentionable().getId();
          default -> option.getAsString();
        };
    return option.getName() + "=" + value;
  }

  @Test
  void everyKindOfOptionArrives() {
    stage.server().role("Manager");
    String line =
        "/everything script:%s stage:Closed Won count:7 rate:2.5 sure:true owner:@Ben Carter"
                .formatted(echo)
            + " where:#general role:@Manager either:@Manager";

    MessageView reply = stage.rep().slash(line, Map.of("file", Upload.of("a.csv", "x,y"))).reply();

    assertThat(reply.text())
        .startsWith("everything[stage=won,count=7,rate=2.5,sure=true,owner=Ben Carter")
        .contains("where=general,role=Manager,either=")
        .endsWith("file=a.csv]");
  }

  @Test
  void quotedValuesKeepWhatLooksLikeAnOption() {
    String line = "/everything script:\"%s\" stage:\"Closed Lost\"".formatted(echo);

    assertThat(stage.rep().slash(line).reply().text()).isEqualTo("everything[stage=lost]");
  }

  @Test
  void koreansSeeAndTypeTranslatedNames() {
    Person kim = stage.server().join("김민지", "ko");

    assertThat(kim.slash("/모두 대본:" + echo).reply().text()).isEqualTo("everything[]");
    assertThat(kim.slash("/everything script:" + echo).reply().text()).isEqualTo("everything[]");
    assertThat(kim.slash("/opportunity 보기 기회:" + echo).reply().text())
        .isEqualTo("opportunity show[]");
    assertThatThrownBy(() -> stage.rep().slash("/모두 대본:" + echo))
        .hasMessageContaining("No command '/모두'");
  }

  @Test
  void whatTheClientWouldNotSendIsRefusedInWords() {
    Person rep = stage.rep();
    assertThatThrownBy(() -> rep.slash("/opprtunity show"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/opportunity");
    assertThatThrownBy(() -> rep.slash("/opportunity shwo script:x")).hasMessageContaining("show");
    assertThatThrownBy(() -> rep.slash("/do")).hasMessageContaining("'script' is missing");
    assertThatThrownBy(() -> rep.slash("/everything script:x cuont:3"))
        .hasMessageContaining("No option")
        .hasMessageContaining("count");
    assertThatThrownBy(() -> rep.slash("/everything script:x count:11"))
        .hasMessageContaining("out of range");
    assertThatThrownBy(() -> rep.slash("/everything script:x stage:Won"))
        .hasMessageContaining("Closed Won");
    assertThatThrownBy(() -> rep.slash("/everything script:x owner:@Nobody"))
        .hasMessageContaining("No person");
    assertThatThrownBy(() -> rep.slash("/do script:\"open")).hasMessageContaining("closing quote");
  }

  @Test
  void autocompleteSuggestsInThePersonsLanguage() {
    Person kim = stage.server().join("김민지", "ko");
    String key =
        stage.on(
            CommandAutoCompleteInteractionEvent.class,
            event ->
                event
                    .replyChoices(
                        new Command.Choice("Cloudy West", "142")
                            .setNameLocalization(DiscordLocale.KOREAN, "흐린 서쪽"))
                    .queue());

    assertThat(stage.rep().complete("/opportunity show script:" + key))
        .containsExactly(new Choice("Cloudy West", "142"));
    assertThat(kim.complete("/opportunity show script:" + key))
        .extracting(Choice::name)
        .containsExactly("흐린 서쪽");
    assertThatThrownBy(() -> stage.rep().complete("/do script:x"))
        .hasMessageContaining("no autocomplete");
  }

  @Test
  void messageAndUserCommandsCarryTheirTargets() {
    Person dana = stage.server().join("Dana Fox", "en-US");
    stage.on(
        "Log to opportunity",
        MessageContextInteractionEvent.class,
        event -> event.reply("Logged: " + event.getTarget().getContentRaw()).queue());
    stage.on(
        "Open opportunities",
        UserContextInteractionEvent.class,
        event -> event.reply("Of " + event.getTarget().getEffectiveName()).queue());
    MessageView said = dana.say("They called back");

    assertThat(stage.rep().messageMenu("Log to opportunity", said).reply().text())
        .isEqualTo("Logged: They called back");
    assertThat(stage.rep().userMenu("Open opportunities", dana).reply().text())
        .isEqualTo("Of Dana Fox");
    assertThatThrownBy(() -> stage.rep().userMenu("Log to opportunity", dana))
        .hasMessageContaining("No command");
  }

  private static boolean may(
      @Nullable Member member,
      SlashCommandInteractionEvent event,
      net.dv8tion.jda.api.Permission permission) {
    return member != null && member.hasPermission(event.getGuildChannel(), permission);
  }

  @Test
  void theBotLearnsWhatTheMemberAndItselfMayDo() {
    Person admin =
        stage
            .server()
            .join("Ada Admin", "en-US", stage.server().role("Admin", Permission.MANAGE_SERVER));
    String key =
        stage.on(
            SlashCommandInteractionEvent.class,
            event ->
                event
                    .reply(
                        may(event.getMember(), event, MANAGE_SERVER)
                            + " "
                            + may(
                                Objects.requireNonNull(event.getGuild()).getSelfMember(),
                                event,
                                MESSAGE_SEND))
                    .queue());

    assertThat(admin.slash("/do script:" + key).reply().text()).isEqualTo("true true");
    stage.server().channel("general").denyBot(Permission.SEND_MESSAGES);
    assertThat(stage.rep().slash("/do script:" + key).reply().text()).isEqualTo("false false");
  }
}
