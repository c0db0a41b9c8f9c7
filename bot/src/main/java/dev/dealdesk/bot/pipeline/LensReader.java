package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.naming.Self;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the inputs {@code mine}, {@code owner} and {@code period}. */
record LensReader(Call call, Desk desk, String route) {

  private static final Set<String> EVERYBODY =
      Set.of("any", "all", "everyone", "everybody", "team", "전체", "모두", "팀");

  /**
   * @param usual the period where none was said
   */
  Resolved<Lens> read(String usual) {
    Inputs inputs = call.inputs();
    boolean own = inputs.yes("mine") || inputs.text("owner").filter(Self::says).isPresent();
    if (own && desk.people().find(call.person().id()).isEmpty()) {
      return new Resolved.Asks<>(Reply.refuse(call.texts().say("pipeline.newcomer")));
    }
    Resolved<Person> owner = new Resolver(named(own), desk, route).person("owner");
    if (owner.question().isPresent()) {
      return new Resolved.Asks<>(owner.question().get());
    }
    String period = inputs.text("period").orElse(usual);
    return new PeriodReader(desk.workspace().day(call.at()), Spans.calendar(desk))
        .read(period)
        .<Resolved<Lens>>map(span -> new Resolved.Got<>(new Lens(owner.got(), span.days())))
        .orElseGet(() ->
            new Resolved.Asks<>(
                Reply.refuse(
                    call.texts().say("pipeline.not_period", "typed", Brief.of(period, 100)))));
  }

  /** "Mine" is an owner like any other, and "everyone" says nothing. */
  private Call named(boolean own) {
    Map<String, List<String>> values = new HashMap<>(call.inputs().values());
    if (call.inputs().text("owner").filter(LensReader::saysEverybody).isPresent()) {
      values.remove("owner");
    }
    if (own) {
      values.put("owner", List.of("<@" + call.person().id().value() + ">"));
    }
    values.remove("mine");
    return call.with(new Inputs(values, call.inputs().people(), call.inputs().files()));
  }

  private static boolean saysEverybody(String typed) {
    return EVERYBODY.contains(typed.toLowerCase(Locale.ROOT));
  }

  /** A moment that a press carries. */
  static Optional<Instant> instant(Inputs inputs, String name) {
    return inputs.number(name).map(Spans::instant);
  }
}
