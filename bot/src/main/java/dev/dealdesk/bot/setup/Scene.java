package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.setup.Part;
import dev.dealdesk.store.setup.SettingChange;
import dev.dealdesk.store.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * What a panel is drawn from, as it is at this moment of the transaction.
 *
 * @param seen what a press on the panel knows of, so that nobody overwrites what they have not seen
 */
record Scene(Call call, Desk desk, Workspace workspace, long seen) {

  static final String SEEN = "seen";

  static Scene of(Call call, Desk desk) {
    return new Scene(call, desk, desk.settings().find().orElseThrow(), desk.setup().seen());
  }

  Texts texts() {
    return call.texts();
  }

  String say(String key, Object... arguments) {
    return texts().say(key, arguments);
  }

  Block text(String key, Object... arguments) {
    return new Block.Text(say(key, arguments));
  }

  String label(String key, Object... arguments) {
    return texts().label(key, arguments);
  }

  Button button(String key, Press press) {
    return new Button(label(key), press);
  }

  /** Sets something at once. */
  Press set(Deed deed) {
    return Press.of(SetSetting.ROUTE).with(SetSetting.DEED, deed.code()).with(SEEN, seen);
  }

  /** Opens a form. */
  Press form(Paper paper) {
    return Press.of(EnterSetting.ROUTE).with(EnterSetting.PAPER, paper.code()).with(SEEN, seen);
  }

  Button back(Spot.View view) {
    return button("setup.back", Spot.of(view).press());
  }

  /** Who changed what last in these parts; nothing where nobody has. */
  List<Block> last(Part... parts) {
    Optional<SettingChange> last = desk.setup().last(parts);
    return last
        .<Block>map(change ->
            text(
                "setup.last",
                "who",
                change.actor().name(),
                "what",
                new Markdown(new SettingTexts(this).line(change)),
                "when",
                new Markdown("<t:" + change.at().getEpochSecond() + ":R>")))
        .stream()
        .toList();
  }
}
