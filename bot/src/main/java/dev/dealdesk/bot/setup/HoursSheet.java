package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.LocalTime;
import java.util.List;

/** When the working day begins and ends, and when the morning's message comes. */
record HoursSheet(Scene scene) implements Sheet {

  @Override
  public String title() {
    return scene.label("setup.hours.title");
  }

  @Override
  public List<Form.Field> fields() {
    Fields fields = new Fields(scene);
    WorkingHours now = scene.workspace().hours();
    return List.of(
        fields.text("start", now.start().toString(), true),
        fields.text("end", now.end().toString(), true),
        fields.text("morning", scene.workspace().morningAt().toString(), true));
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<LocalTime> start = time(fields, "start");
    Resolved<LocalTime> end = time(fields, "end");
    Resolved<LocalTime> morning = time(fields, "morning");
    return Resolved.firstQuestion(start, end, morning)
        .orElseGet(() ->
            set(
                fields,
                start.got().orElseThrow(),
                end.got().orElseThrow(),
                morning.got().orElseThrow()));
  }

  private Reply set(Fields fields, LocalTime start, LocalTime end, LocalTime morning) {
    if (!start.isBefore(end)) {
      return fields.mended(
          scene.say("setup.hours.order", "start", start.toString(), "end", end.toString()));
    }
    WorkingHours hours = new WorkingHours(start, end, scene.workspace().hours().days());
    return fields.set(
        Spot.of(Spot.View.HOURS), List.of(Wish.hours(hours), Wish.morningAt(morning)));
  }

  private Resolved<LocalTime> time(Fields fields, String input) {
    String typed = fields.inputs().text(input).orElse("");
    return Times.read(typed)
        .<Resolved<LocalTime>>map(Resolved.Got::new)
        .orElseGet(() -> fields.mend(scene.say("setup.not_time", "typed", Fields.brief(typed))));
  }
}
