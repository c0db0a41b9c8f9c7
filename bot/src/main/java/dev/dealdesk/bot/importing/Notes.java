package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.importing.plan.Column;
import dev.dealdesk.bot.importing.plan.DateColumn;
import dev.dealdesk.bot.importing.plan.DateOrder;
import dev.dealdesk.bot.importing.plan.Kind;
import dev.dealdesk.bot.importing.plan.Meaning;
import dev.dealdesk.bot.importing.plan.Obstacle;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.importing.plan.Sheet;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.importing.Fate;
import dev.dealdesk.store.importing.Link;
import dev.dealdesk.store.importing.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person should know, or decide, before files are taken in. */
record Notes(Sitting sitting, Report report, Texts texts) {

  private static final int EXAMPLES = 3;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    plan().obstacle().map(this::obstacle).ifPresent(lines::add);
    stays().ifPresent(lines::add);
    plan().sheets().forEach(sheet -> ambiguous(sheet).forEach(lines::add));
    unresolved().ifPresent(lines::add);
    named().ifPresent(lines::add);
    count(plan().withoutAccount().size(), "import.note.without_account").ifPresent(lines::add);
    names(report.accountsByName(), "import.note.accounts_made").ifPresent(lines::add);
    plan().sheets().forEach(sheet -> unkept(sheet).ifPresent(lines::add));
    names(sitting.skipped(), "import.note.skipped").ifPresent(lines::add);
    List<String> footers =
        plan().sheets().stream().flatMap(sheet -> sheet.table().footer().stream()).toList();
    names(footers, "import.note.footer").ifPresent(lines::add);
    return lines;
  }

  private Plan plan() {
    return sitting.plan();
  }

  private Optional<String> stays() {
    return count((int) report.count(Fate.CHANGED_HERE), "import.note.changed_here");
  }

  private String obstacle(Obstacle obstacle) {
    return texts.say("import.obstacle", "obstacle", obstacle);
  }

  /** Dates that could be read otherwise, each with what it is read as. */
  private Stream<String> ambiguous(Sheet sheet) {
    return sheet.columns().stream()
        .flatMap(column ->
            column.dates().filter(DateColumn::isAmbiguous).stream()
                .map(dates -> ambiguous(column, dates)));
  }

  private String ambiguous(Column column, DateColumn dates) {
    return texts.say(
        "import.note.dates",
        "column",
        Listed.cut(column.header(), 40),
        "example",
        dates.example(),
        "order",
        order(dates.order()));
  }

  private String order(DateOrder order) {
    return texts.label("import.order", "order", order);
  }

  /** Rows that point at an account that is nowhere: somebody has to say whether that is right. */
  private Optional<String> unresolved() {
    List<String> ids =
        Stream.concat(
                plan().batch().opportunities().stream()
                    .filter(told -> report.withoutAccount().contains(told.row()))
                    .flatMap(told -> told.account().stream()),
                plan().batch().contacts().stream()
                    .filter(told -> report.withoutAccount().contains(told.row()))
                    .flatMap(told -> told.account().stream()))
            .map(Notes::target)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.say(
                "import.note.unresolved",
                "count",
                report.withoutAccount().size(),
                "ids",
                Listed.names(ids, EXAMPLES, texts)));
  }

  private static String target(Link link) {
    return link.words().getFirst();
  }

  private Optional<String> named() {
    Optional<AnOpportunity> example =
        plan().batch().opportunities().stream()
            .filter(told -> plan().named().contains(told.row()))
            .findFirst();
    return example.map(told ->
        texts.say(
            "import.note.named",
            "count",
            plan().named().size(),
            "example",
            Listed.cut(told.name(), 80)));
  }

  private Optional<String> count(int count, String key) {
    return count == 0 ? Optional.empty() : Optional.of(texts.say(key, "count", count));
  }

  private Optional<String> names(List<String> names, String key) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.say(key, "count", names.size(), "names", Listed.names(names, EXAMPLES, texts)));
  }

  /** Where Dealdesk keeps no further values of rows, columns without a meaning are left out. */
  private Optional<String> unkept(Sheet sheet) {
    boolean keeps =
        switch (sheet.kind()) {
          case ACCOUNTS, CONTACTS, OPPORTUNITIES, UNKNOWN -> true;
          case PEOPLE, HISTORY, ROLES -> false;
        };
    List<String> left =
        sheet.columns().stream()
            .filter(column -> column.meaning() == Meaning.OTHER && !column.isEmpty())
            .map(Column::header)
            .toList();
    return keeps || left.isEmpty() || sheet.kind() == Kind.UNKNOWN
        ? Optional.empty()
        : Optional.of(
            texts.say(
                "import.note.unkept",
                "file",
                Listed.cut(sheet.table().file(), 40),
                "columns",
                Listed.names(left, 8, texts)));
  }
}
