package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.setup.NewStage;
import dev.dealdesk.store.setup.SettingOutcome;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A stage to be added. */
record NewStageSheet(Scene scene) implements Sheet {

  private static final String KIND = "kind";

  @Override
  public String title() {
    return scene.label("setup.list.add.stages");
  }

  @Override
  public List<Form.Field> fields() {
    Fields fields = new Fields(scene);
    List<Form.Field> all = new ArrayList<>();
    String chosen = fields.shown(KIND, StageKind.OPEN.code());
    all.add(
        fields.choice(
            KIND,
            Stream.of(StageKind.values())
                .map(kind ->
                    new Choice(
                        kind.code(),
                        scene.label("setup.kind", "kind", kind),
                        "",
                        kind.code().equals(chosen)))
                .toList()));
    all.addAll(fields.names(new Bilingual("", "")));
    all.add(fields.text("probability", "", false));
    all.add(fields.text("stalled", "30", false));
    return all;
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<Bilingual> names = fields.names();
    Resolved<Optional<Probability>> probability = fields.entries().probability("probability");
    Resolved<OptionalInt> days = fields.days();
    return Resolved.firstQuestion(names, probability, days)
        .orElseGet(() -> {
          Stage before = scene.desk().process().active(StageKind.OPEN).getLast();
          SettingOutcome outcome =
              scene
                  .desk()
                  .setup()
                  .add(
                      new NewStage(
                          StageKind.of(fields.inputs().text(KIND).orElseThrow()),
                          names.got().orElseThrow(),
                          probability.got().flatMap(each -> each).orElse(before.probability()),
                          before.forecast(),
                          days.got().orElseThrow()));
          return fields.told(outcome, Fields.added(outcome, Spot.View.STAGE, Spot.View.PROCESS));
        });
  }
}
