package dev.dealdesk.bot.importing.plan;

import static dev.dealdesk.bot.importing.Samples.tables;

import dev.dealdesk.bot.importing.table.RawFile;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.ProcessId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.WorkingHours;
import dev.dealdesk.store.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Workspaces for plans, without a database. */
final class Workshop {

  static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

  private Workshop() {}

  static Circumstances english() {
    return of(Locale.ENGLISH, "USD", "UTC", ProcessTemplate.DEFAULT);
  }

  static Circumstances korean() {
    return of(Locale.KOREAN, "KRW", "Asia/Seoul", ProcessTemplate.DEFAULT);
  }

  static Circumstances of(Locale language, String currency, String zone, ProcessTemplate template) {
    Workspace workspace =
        new Workspace(
            new GuildId(1),
            "Workshop",
            language,
            Currency.getInstance(currency),
            ZoneId.of(zone),
            1,
            new Editors.Members(),
            OptionalLong.empty(),
            new WorkingHours(
                LocalTime.of(9, 0), LocalTime.of(18, 0), EnumSet.allOf(DayOfWeek.class)),
            LocalTime.of(9, 0));
    Person mina = new Person(new PersonId(1), Optional.of(new UserId(77)), "Mina Park");
    return new Circumstances(workspace, process(template), List.of(mina), MONDAY);
  }

  static Plan plan(Circumstances now, RawFile... files) {
    return Plan.of(tables(List.of(files)), now);
  }

  private static SalesProcess process(ProcessTemplate template) {
    List<Stage> stages = new ArrayList<>();
    for (ProcessTemplate.Step step : template.steps()) {
      int position = stages.size() + 1;
      stages.add(
          new Stage(
              new StageId(position),
              position,
              step.kind(),
              step.name(),
              new Probability(step.probability()),
              step.forecast(),
              OptionalInt.empty(),
              Set.of(),
              false));
    }
    return new SalesProcess(new ProcessId(1), Bilingual.same("Process"), stages);
  }
}
