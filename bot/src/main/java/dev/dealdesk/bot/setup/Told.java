package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.setup.Setting;
import dev.dealdesk.store.setup.SettingChange;
import dev.dealdesk.store.setup.SettingOutcome;
import dev.dealdesk.store.setup.SettingRefusal;
import dev.dealdesk.store.setup.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells what came of changing settings, on the panel where it was done.
 *
 * @param route of the action that did it
 */
record Told(Call call, Desk desk, String route) {

  Reply of(SettingOutcome outcome, Spot spot) {
    return switch (outcome) {
      case SettingOutcome.Changed(var changes) -> changed(changes, spot);
      case SettingOutcome.Unchanged() ->
          panel(List.of(new Block.Text(call.texts().say("setup.unchanged"))), spot);
      case SettingOutcome.Stale(var theirs, var wanted) -> stale(theirs, wanted, spot);
      case SettingOutcome.Refused(var why) -> refused(why);
    };
  }

  private Reply changed(List<SettingChange> changes, Spot spot) {
    SettingTexts texts = new SettingTexts(Scene.of(call, desk));
    Optional<SettingChange> template = find(changes, Setting.STAGE_TEMPLATE);
    String done =
        template
            .map(used -> "✅ " + texts.line(used) + " " + summary(changes))
            .orElseGet(() ->
                changes.stream()
                    .map(change -> "✅ " + texts.line(change))
                    .collect(Collectors.joining("\n")));
    Press undo = Press.of(UndoSetting.ROUTE).with(UndoSetting.INTERACTION, call.interaction());
    return panel(
        List.of(
            new Block.Text(done),
            Block.Buttons.of(new Button(call.texts().label("setup.undo"), at(undo, spot)))),
        spot);
  }

  private static Optional<SettingChange> find(List<SettingChange> changes, Setting setting) {
    return changes.stream().filter(change -> change.setting() == setting).findFirst();
  }

  /** A template changes many things; the panel below shows what they are now. */
  private String summary(List<SettingChange> changes) {
    return call.texts()
        .say(
            "setup.template.used",
            "added",
            changes.stream().filter(change -> change.setting() == Setting.STAGE_ADDED).count(),
            "retired",
            changes.stream()
                .filter(change -> change.setting() == Setting.STAGE_RETIRED)
                .filter(change -> change.after().isPresent())
                .count());
  }

  private static Press at(Press press, Spot spot) {
    Press at = press.with(Spot.VIEW, spot.view().code());
    return spot.at().map(which -> at.with(Spot.AT, which)).orElse(at);
  }

  private Reply panel(List<Block> head, Spot spot) {
    List<Block> blocks = new ArrayList<>(head);
    blocks.addAll(Panels.of(Scene.of(call, desk), spot));
    return new Reply.Edit(blocks);
  }

  private Reply refused(SettingRefusal why) {
    String sentence =
        switch (why) {
          case SettingRefusal.NameTaken(var name) ->
              call.texts()
                  .say(
                      "setup.refused.name",
                      "name",
                      new SettingTexts(Scene.of(call, desk)).both(name));
          case SettingRefusal.LastOfKind(var kind) ->
              call.texts().say("setup.refused.last", "kind", kind);
          case SettingRefusal.LastRole() -> call.texts().say("setup.refused.last_role");
          case SettingRefusal.TooMany(var most) ->
              call.texts().say("setup.refused.many", "most", most);
        };
    return route.equals(EnterSetting.ROUTE)
        ? Question.mend(call, route, sentence)
        : Reply.refuse(sentence);
  }

  /** "Use mine" asks for the same again, now knowing what the other has set. */
  private Reply stale(List<SettingChange> theirs, List<Wish> wanted, Spot spot) {
    SettingTexts texts = new SettingTexts(Scene.of(call, desk));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      lines.add(line(texts, theirs.get(i), i < wanted.size() ? List.of(wanted.get(i)) : List.of()));
    }
    Button keep = new Button(call.texts().label("setup.stale.theirs"), spot.press());
    List<Button> buttons =
        wanted.isEmpty() || route.equals(UndoSetting.ROUTE)
            ? List.of(keep)
            : List.of(
                new Button(call.texts().label("setup.stale.mine"), again(), Button.Weight.MAIN),
                keep);
    return new Reply.Refuse(
        List.of(
            new Block.Text(call.texts().say("setup.stale") + "\n" + String.join("\n", lines)),
            new Block.Buttons(buttons)));
  }

  private String line(SettingTexts texts, SettingChange theirs, List<Wish> mine) {
    return call.texts()
        .say(
            "setup.stale.line",
            "who",
            theirs.actor().name(),
            "what",
            new Markdown(texts.line(theirs)),
            "known",
            !mine.isEmpty(),
            "wanted",
            mine.stream()
                .findFirst()
                .map(wish -> texts.value(wish.setting(), wish.value()))
                .orElse(new Markdown("")));
  }

  /** With everything that was chosen, also where that were several things. */
  private Press again() {
    Map<String, String> inputs = new HashMap<>(Question.texts(call.inputs()));
    List<String> chosen = call.inputs().texts(SetSetting.TO);
    if (!chosen.isEmpty()) {
      inputs.put(SetSetting.TO, String.join(",", chosen));
    }
    inputs.put(Scene.SEEN, String.valueOf(desk.setup().seen()));
    return new Press(route, inputs);
  }
}
