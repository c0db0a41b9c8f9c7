package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.tabular.OwnTable;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.FileId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.exporting.PastEntry;
import java.util.List;
import java.util.Optional;

/** The history, a field of a change a row. */
record PastTable(Desk desk, Texts texts) {

  /**
   * @param one whose history; none: that of all opportunities
   */
  Leaving leaving(Optional<OpportunityNumber> one) {
    OwnTable table = OwnTable.HISTORY;
    return new Leaving(
        table,
        table.title(texts),
        table.columns().stream().map(column -> table.header(texts, column)).toList(),
        taker -> desk.past().each(one, entry -> taker.accept(row(entry))));
  }

  private List<Cell> row(PastEntry entry) {
    var zone = desk.workspace().zone();
    return List.of(
        Cell.of(
            entry
                .externalId()
                .orElseGet(() ->
                    new FileId(
                            FileId.Kind.OPPORTUNITY,
                            entry.number().value(),
                            desk.workspace().guild())
                        .toString())),
        Cell.of(entry.opportunity()),
        Cell.moment(entry.at(), zone),
        entry.loadedAt().map(at -> Cell.moment(at, zone)).orElse(Cell.BLANK),
        Cell.of(entry.actor()),
        Cell.of(texts.label("export.change", "kind", entry.kind())),
        Cell.of(entry.field().map(this::field)),
        value(entry, entry.before(), entry.stageBefore()),
        value(entry, entry.after(), entry.stageAfter()));
  }

  private String field(String code) {
    return switch (code) {
      case "role" -> texts.label("export.field.role");
      case "activity" -> texts.label("export.field.activity");
      default -> texts.label("card.field." + code);
    };
  }

  private Cell value(PastEntry entry, Optional<String> kept, Optional<Bilingual> stage) {
    if (entry.field().filter("stage"::equals).isPresent()) {
      return Cell.of(stage.map(name -> name.in(texts.locale())));
    }
    boolean forecast = entry.field().filter("forecast"::equals).isPresent();
    return Cell.of(kept.map(value -> forecast ? texts.label("card.forecast." + value) : value));
  }
}
