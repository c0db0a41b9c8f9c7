package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.setup.Wish;
import java.time.ZoneId;
import java.util.List;

/** The time zone, found by a city, a country or its id. */
record ZoneSheet(Scene scene) implements Sheet {

  private static final String CITY = "city";

  @Override
  public String title() {
    return scene.label("setup.zone.title");
  }

  @Override
  public List<Form.Field> fields() {
    return List.of(new Fields(scene).text(CITY, "", true));
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    String typed = fields.inputs().text(CITY).orElse("");
    List<ZoneId> zones = Zones.named(typed);
    return switch (zones.size()) {
      case 0 -> fields.mended(scene.say("setup.zone.unknown", "typed", Fields.brief(typed)));
      case 1 -> fields.set(Spot.of(Spot.View.GENERAL), List.of(Wish.zone(zones.getFirst())));
      default ->
          Question.ask(
              scene.call(),
              EnterSetting.ROUTE,
              CITY,
              scene.say("setup.zone.which", "typed", Fields.brief(typed)),
              zones.stream().map(this::choice).toList());
    };
  }

  private Choice choice(ZoneId zone) {
    return new Choice(zone.getId(), Zones.label(zone, scene.texts().locale()));
  }
}
