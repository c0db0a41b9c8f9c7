package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.setup.Fitting;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates to start a sales process from, and what would become of the present one. */
record TemplatePanel(Scene scene) {

  List<Block> choice() {
    List<Choice> choices =
        Stream.of(ProcessTemplate.values())
            .map(template ->
                new Choice(
                    Templates.code(template),
                    Templates.name(template, scene.texts()),
                    steps(template, ", "),
                    false))
            .toList();
    return List.of(
        scene.text("setup.template.title"),
        new Block.Menu(
            Press.of(ShowSetup.ROUTE).with(Spot.VIEW, Spot.View.TEMPLATE.code()),
            Spot.AT,
            scene.label("setup.template.pick"),
            choices,
            1),
        Block.Buttons.of(scene.button("setup.back.stages", Spot.of(Spot.View.PROCESS).press())));
  }

  private String steps(ProcessTemplate template, String between) {
    return template.steps().stream()
        .map(step -> step.name().in(scene.texts().locale()))
        .collect(Collectors.joining(between));
  }

  List<Block> preview(ProcessTemplate template) {
    Fitting fitting = Fitting.of(scene.desk().process(), template);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        scene.text("setup.template.preview", "name", Templates.name(template, scene.texts())));
    blocks.add(
        new Block.Text(fitting.steps().stream().map(this::line).collect(Collectors.joining("\n"))));
    blocks.add(retired(fitting));
    blocks.add(
        Block.Buttons.of(
            new Button(
                scene.label("setup.template.use"),
                Press.of(UseTemplate.ROUTE)
                    .with(Spot.AT, Templates.code(template))
                    .with(Scene.SEEN, scene.seen()),
                Button.Weight.MAIN),
            scene.button("setup.template.others", Spot.of(Spot.View.TEMPLATES).press()),
            scene.button("setup.back.stages", Spot.of(Spot.View.PROCESS).press())));
    return blocks;
  }

  private String line(Fitting.Placed placed) {
    String how = placed.stage().map(stage -> stage.retired() ? "restored" : "kept").orElse("added");
    return scene.say(
        "setup.template.step",
        "how",
        how,
        "name",
        placed.step().name().in(scene.texts().locale()),
        "percent",
        placed.step().probability());
  }

  private Block retired(Fitting fitting) {
    if (fitting.retired().isEmpty()) {
      return scene.text("setup.template.none_retired");
    }
    Map<StageId, Long> inside = scene.desk().setup().opportunities();
    String lines =
        fitting.retired().stream()
            .map(stage -> retired(stage, inside.getOrDefault(stage.id(), 0L)))
            .collect(Collectors.joining("\n"));
    return scene.text("setup.template.retired", "lines", new Markdown(lines));
  }

  private String retired(Stage stage, long inside) {
    return scene.say(
        "setup.template.retires", "name", stage.name().in(scene.texts().locale()), "count", inside);
  }
}
