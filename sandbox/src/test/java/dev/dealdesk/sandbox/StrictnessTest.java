package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.log.Call;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StrictnessTest {
  private static final String COMMANDS = "applications/1100000000000000001/commands";

  @RegisterExtension final Stage stage = new Stage();
  private final Raw raw = new Raw(Stage.SANDBOX);

  @AfterEach
  void close() {
    raw.close();
  }

  private String messages() {
    return "channels/" + stage.server().channel("general").id() + "/messages";
  }

  /** An interaction that the bot leaves to the test, and where its first answer goes. */
  private String unanswered(Consumer<Interaction> first) {
    Interaction interaction = stage.rep().slash("/do script:unplayed");
    first.accept(interaction);
    return "interactions/" + interaction.id() + "/" + token(interaction) + "/callback";
  }

  private static String token(Interaction interaction) {
    return Stage.SANDBOX.calls().stream()
        .filter(call -> call.route().equals("INTERACTION_CREATE"))
        .map(Call::payload)
        .map(payload -> Json.read(payload).path("d"))
        .filter(event -> Json.id(event, "id") == interaction.id())
        .map(event -> Json.text(event, "token"))
        .findFirst()
        .orElseThrow();
  }

  private void assertRefused(Raw.Answer answer, int status, int code) {
    assertThat(answer.text()).contains("\"code\":" + code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(stage.violationCodes()).containsExactly(code);
  }

  @Test
  void anUnknownRoute() {
    assertRefused(raw.call("GET", "deals", ""), 404, 0);
  }

  @Test
  void aWrongToken() {
    assertRefused(
        raw.send(
            HttpRequest.newBuilder(URI.create(Stage.SANDBOX.apiUrl() + "users/@me"))
                .header("Authorization", "Bot wrong")
                .build()),
        401,
        0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"content\":\"x\",\"colour\":1}",
        "{\"content\":7}",
        "{\"content\":\"x\",\"flags\":64}",
        "{\"content\":\"x\",\"nonce\":\"more than twenty-five characters\"}",
        "{\"flags\":32768,\"content\":\"x\",\"components\":[{\"type\":10,\"content\":\"y\"}]}",
        "{\"components\":[{\"type\":10,\"content\":\"no flag\"}]}",
        "{\"flags\":32768,\"components\":[{\"type\":99}]}",
        "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[]}]}",
        "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[{\"type\":2,\"style\":1,"
            + "\"label\":\"a\"}]}]}",
        "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[{\"type\":2,\"style\":5,"
            + "\"label\":\"a\",\"custom_id\":\"a\"}]}]}",
        "{\"content\":\"x\",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\"1\"]}}",
        "{\"flags\":32768,\"components\":[{\"type\":13,\"file\":{\"url\":\"attachment://a\"}}]}",
        "not json"
      })
  void aMessageThatBreaksTheDescription(String body) {
    assertRefused(raw.post(messages(), body), 400, 50035);
  }

  @Test
  void anEmptyMessage() {
    assertRefused(raw.post(messages(), "{\"content\":\" \"}"), 400, 50006);
  }

  @ParameterizedTest
  @CsvSource({"2000, true", "2001, false"})
  void contentOfTwoThousandCharacters(int length, boolean fits) {
    assertLimit(raw.post(messages(), content("가".repeat(length))), fits);
  }

  private static String content(String text) {
    return Json.object().put("content", text).toString();
  }

  private void assertLimit(Raw.Answer answer, boolean fits) {
    if (fits) {
      assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    } else {
      assertRefused(answer, 400, 50035);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 2000, true", "2, 2001, false", "40, 1, true", "41, 1, false"})
  void fourThousandCharactersInFortyComponents(int count, int length, boolean fits) {
    ObjectNode message = Json.object().put("flags", 32768);
    ArrayNode components = message.putArray("components");
    IntStream.range(0, count)
        .forEach(i -> components.addObject().put("type", 10).put("content", "x".repeat(length)));

    assertLimit(raw.post(messages(), message.toString()), fits);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 100, 80, true",
    "6, 100, 80, false",
    "1, 101, 80, false",
    "1, 100, 81, false",
  })
  void buttonsInARow(int count, int customId, int label, boolean fits) {
    ObjectNode message = Json.object().put("content", "x");
    ArrayNode row =
        message.putArray("components").addObject().put("type", 1).putArray("components");
    for (int i = 0; i < count; i++) {
      row.addObject()
          .put("type", 2)
          .put("style", 1)
          .put("custom_id", i + "c".repeat(customId - 1))
          .put("label", "l".repeat(label));
    }

    assertLimit(raw.post(messages(), message.toString()), fits);
  }

  @Test
  void aCustomIdTwice() {
    String button = "{\"type\":2,\"style\":1,\"custom_id\":\"same\",\"label\":\"x\"}";
    String rows = "{\"type\":1,\"components\":[" + button + "," + button + "]}";

    assertRefused(
        raw.post(messages(), "{\"content\":\"x\",\"components\":[" + rows + "]}"), 400, 50035);
  }

  @ParameterizedTest
  @CsvSource({"25, 100, 150, true", "26, 1, 1, false", "1, 101, 1, false", "1, 1, 151, false"})
  void optionsOfAMenu(int count, int length, int placeholder, boolean fits) {
    ObjectNode message = Json.object().put("content", "x");
    ObjectNode menu =
        message
            .putArray("components")
            .addObject()
            .put("type", 1)
            .putArray("components")
            .addObject()
            .put("type", 3)
            .put("custom_id", "menu")
            .put("placeholder", "p".repeat(placeholder));
    ArrayNode options = menu.putArray("options");
    for (int i = 0; i < count; i++) {
      String text = "%03d".formatted(i) + "o".repeat(Math.max(0, length - 3));
      options.addObject().put("label", text).put("value", text);
    }

    assertLimit(raw.post(messages(), message.toString()), fits);
  }

  @Test
  void componentsCannotBeTakenBack() {
    String v2 = "{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"x\"}]}";
    String id = Json.text(raw.post(messages(), v2).json(), "id");

    assertRefused(raw.call("PATCH", messages() + "/" + id, "{\"content\":\"plain\"}"), 400, 50035);
    assertRefused(
        raw.call("PATCH", messages() + "/" + id, "{\"content\":\"plain\",\"flags\":0}"),
        400,
        50035);
  }

  @ParameterizedTest
  @CsvSource({"5, 45, 45, true", "6, 1, 1, false", "1, 46, 1, false", "1, 1, 46, false"})
  void fieldsOfAForm(int count, int title, int label, boolean fits) {
    ObjectNode callback = Json.object().put("type", 9);
    ObjectNode form =
        callback.putObject("data").put("custom_id", "form").put("title", "t".repeat(title));
    ArrayNode rows = form.putArray("components");
    for (int i = 0; i < count; i++) {
      rows.addObject()
          .put("type", 18)
          .put("label", "l".repeat(label))
          .putObject("component")
          .put("type", 4)
          .put("style", 1)
          .put("custom_id", "field" + i);
    }

    assertLimit(raw.post(unanswered(any -> {}), callback.toString()), fits);
  }

  @Test
  void aSecondAcknowledgement() {
    String callback = unanswered(any -> {});
    assertThat(raw.post(callback, "{\"type\":5}").status()).isEqualTo(204);

    assertRefused(raw.post(callback, "{\"type\":5}"), 400, 40060);
  }

  @Test
  void aRefusedAnswerDoesNotUseUpTheInteraction() {
    String callback = unanswered(any -> {});
    assertRefused(raw.post(callback, "{\"type\":4,\"data\":{\"content\":7}}"), 400, 50035);

    assertThat(raw.post(callback, "{\"type\":4,\"data\":{\"content\":\"7\"}}").status())
        .isEqualTo(204);
  }

  @Test
  void aFirstAnswerAfterThreeSeconds() {
    String callback = unanswered(interaction -> interaction.age(Duration.ofSeconds(4)));

    assertRefused(raw.post(callback, "{\"type\":5}"), 404, 10062);
  }

  @Test
  void anUnknownInteraction() {
    assertRefused(raw.post("interactions/1/unknown/callback", "{\"type\":5}"), 404, 10062);
  }

  @Test
  void aFollowUpAfterFifteenMinutes() {
    Interaction interaction = stage.rep().slash("/do script:unplayed");
    String token = token(interaction);
    raw.post("interactions/" + interaction.id() + "/" + token + "/callback", "{\"type\":5}");
    String hook = "webhooks/1100000000000000001/" + token;
    interaction.age(Duration.ofMinutes(14));
    assertThat(raw.post(hook, content("in time")).status()).isEqualTo(200);
    interaction.age(Duration.ofMinutes(2));

    assertRefused(raw.post(hook, content("late")), 404, 10015);
  }

  @Test
  void aFollowUpBeforeTheFirstAnswer() {
    Interaction interaction = stage.rep().slash("/do script:unplayed");
    String hook = "webhooks/1100000000000000001/" + token(interaction);

    assertRefused(raw.post(hook, content("early")), 404, 10015);
  }

  @ParameterizedTest
  @CsvSource({"6", "7", "8"})
  void anAnswerThatDoesNotFitACommand(int type) {
    String body = "{\"type\":%d,\"data\":{\"choices\":[]}}".formatted(type);
    String fitting = type == 8 ? body : "{\"type\":%d}".formatted(type);

    assertRefused(raw.post(unanswered(any -> {}), fitting), 400, 50035);
  }

  @Test
  void aMessageOfSomeoneElseIsNotEdited() {
    MessageView said = stage.rep().say("Mine");

    assertRefused(raw.call("PATCH", messages() + "/" + said.id(), content("Yours")), 403, 50005);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\":\"Upper\",\"description\":\"x\"}]",
        "[{\"name\":\"two words\",\"description\":\"x\"}]",
        "[{\"name\":\"x\",\"description\":\"x\"},{\"name\":\"x\",\"description\":\"y\"}]",
        "[{\"name\":\"x\"}]",
        "[{\"name\":\"x\",\"description\":\"x\",\"options\":[{\"type\":3,\"name\":\"a\","
            + "\"description\":\"x\"},{\"type\":3,\"name\":\"b\",\"description\":\"x\","
            + "\"required\":true}]}]",
        "[{\"name\":\"x\",\"description\":\"x\",\"options\":[{\"type\":3,\"name\":\"a\","
            + "\"description\":\"x\"},{\"type\":1,\"name\":\"b\",\"description\":\"x\"}]}]"
      })
  void commandsThatBreakTheRules(String commands) {
    assertRefused(raw.call("PUT", scoped(), commands), 400, 50035);
  }

  @ParameterizedTest
  @CsvSource({"8000, true", "8001, false"})
  void eightThousandCharactersOfACommand(int characters, boolean fits) {
    ArrayNode commands = Json.array();
    ObjectNode command = commands.addObject().put("name", "c").put("description", "d");
    ArrayNode groups = command.putArray("options");
    int left = characters - 2;
    for (int i = 0; left > 0; i++) {
      int description = Math.min(100, Math.max(1, left - 3));
      int name = Math.max(3, Math.min(32, left - description));
      ArrayNode options = group(groups, i / 10, i % 10 == 0);
      left -= i % 10 == 0 ? 4 : 0;
      description = Math.min(description, left - name);
      options
          .addObject()
          .put("type", 3)
          .put("name", "%03d".formatted(i) + "n".repeat(name - 3))
          .put("description", "d".repeat(description));
      left -= name + description;
    }

    assertLimit(raw.call("PUT", scoped(), commands.toString()), fits);
  }

  private static ArrayNode group(ArrayNode groups, int index, boolean fresh) {
    if (fresh) {
      groups
          .addObject()
          .put("type", 1)
          .put("name", "%03d".formatted(index))
          .put("description", "d")
          .putArray("options");
    }
    return (ArrayNode) groups.get(index).path("options");
  }

  /** Commands of this test's server, so that the others' stay. */
  private String scoped() {
    return COMMANDS.replace("commands", "guilds/" + stage.server().id() + "/commands");
  }

  @Test
  void idsMustExist() {
    assertThat(raw.call("GET", "channels/1", "").code()).isEqualTo(10003);
    assertThat(raw.call("GET", "guilds/1", "").code()).isEqualTo(10004);
    assertThat(raw.call("GET", "users/1", "").code()).isEqualTo(10013);
    assertThat(raw.call("GET", messages() + "/1", "").code()).isEqualTo(10008);
    String member = "guilds/" + stage.server().id() + "/members/";
    assertThat(raw.call("GET", member + "1", "").code()).isEqualTo(10013);
    assertThat(raw.call("PUT", member + stage.rep().id() + "/roles/1", "").code()).isEqualTo(50013);
  }

  @Test
  void anEphemeralMessageDoesNotExistForTheRestApi() {
    String key =
        stage.on(ButtonInteractionEvent.class, event -> event.editMessage("Edited").queue());
    stage.on(
        "private",
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("Mine")
                .addComponents(ActionRow.of(Button.primary(key, "Go")))
                .setEphemeral(true)
                .queue());
    MessageView reply = stage.rep().slash("/do script:private").reply();

    assertThat(raw.call("GET", messages() + "/" + reply.id(), "").code()).isEqualTo(10008);
    assertThat(stage.rep().click(reply, "Go").reply().text()).isEqualTo("Edited");
  }
}
