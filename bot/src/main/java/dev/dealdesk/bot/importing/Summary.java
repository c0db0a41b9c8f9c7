package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.importing.plan.Column;
import dev.dealdesk.bot.importing.plan.Kind;
import dev.dealdesk.bot.importing.plan.Meaning;
import dev.dealdesk.bot.importing.plan.OwnerLine;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.importing.plan.Sheet;
import dev.dealdesk.bot.importing.plan.StageLine;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.importing.StageTarget;
import java.util.ArrayList;
import java.util.List;

/** How files are understood, in a few lines. */
record Summary(Sitting sitting, Texts texts) {

  private static final int COLUMNS = 12;
  private static final int ALL_COLUMNS = 36;
  private static final int STAGES = 12;
  private static final int PEOPLE = 6;

  String title() {
    return texts.say("import.title", "files", plan().sheets().size());
  }

  private Plan plan() {
    return sitting.plan();
  }

  List<String> files() {
    // Many files leave room for fewer columns of each.
    long known = plan().sheets().stream().filter(sheet -> sheet.kind() != Kind.UNKNOWN).count();
    int columns = Math.clamp(ALL_COLUMNS / Math.max(1, known), 2, COLUMNS);
    List<String> lines = new ArrayList<>();
    for (Sheet sheet : plan().sheets()) {
      lines.add(file(sheet));
      if (sheet.kind() != Kind.UNKNOWN) {
        lines.add(texts.say("import.columns", "columns", columns(sheet, columns)));
      }
    }
    return lines;
  }

  String file(Sheet sheet) {
    return texts.say(
        "import.file",
        "file",
        Listed.cut(sheet.table().file(), 60),
        "kind",
        texts.label("import.kind." + sheet.kind().code()),
        "dialect",
        sheet.dialect(),
        "known",
        sheet.kind() != Kind.UNKNOWN,
        "rows",
        sheet.table().rows().size(),
        "unicode",
        sheet.table().encoding().startsWith("UTF"),
        "encoding",
        sheet.table().encoding());
  }

  private Markdown columns(Sheet sheet, int most) {
    return Listed.some(
        sheet.columns().stream()
            .filter(column -> column.meaning() != Meaning.OTHER)
            .map(this::column)
            .toList(),
        most,
        texts);
  }

  Markdown column(Column column) {
    return new Markdown(
        texts.say(
            "import.column",
            "header",
            Listed.cut(column.header(), 40),
            "meaning",
            texts.label("import.meaning." + column.meaning().code()),
            "empty",
            column.isEmpty(),
            "example",
            Listed.cut(column.example(), 24)));
  }

  /** Opportunities, their stages, owners, currency and dates. */
  List<String> understood() {
    List<String> lines = new ArrayList<>();
    if (!plan().batch().opportunities().isEmpty()) {
      Totals totals = Totals.of(plan(), sitting.process());
      lines.add(texts.say("import.totals", "totals", Listed.some(totals.lines(texts), 3, texts)));
      lines.add(texts.say("import.currency", "currency", plan().currency().getCurrencyCode()));
    }
    if (!plan().stageLines().isEmpty()) {
      List<Markdown> stages = plan().stageLines().stream().map(this::stage).toList();
      lines.add(texts.say("import.stages", "stages", Listed.some(stages, STAGES, texts)));
    }
    lines.addAll(owners());
    return lines;
  }

  Markdown stage(StageLine line) {
    String label = label(line);
    return new Markdown(
        switch (line.target()) {
          case StageTarget.Existing(var id) -> {
            String name = sitting.process().find(id).orElseThrow().name().in(texts.locale());
            boolean same = name.equalsIgnoreCase(label);
            yield texts.say("import.stage", "label", label, "same", same, "stage", name);
          }
          case StageTarget.Created(var name, _, var probability) ->
              texts.say("import.stage_made", "label", name, "percent", probability);
        });
  }

  String label(StageLine line) {
    return line.label().isEmpty() ? texts.label("import.no_stage") : Listed.cut(line.label(), 60);
  }

  private List<String> owners() {
    List<OwnerLine> owners = plan().owners();
    List<String> lines = new ArrayList<>();
    List<String> here =
        owners.stream().filter(owner -> owner.member().isPresent()).map(this::member).toList();
    List<String> kept =
        owners.stream().filter(owner -> owner.member().isEmpty()).map(OwnerLine::label).toList();
    if (!here.isEmpty()) {
      lines.add(texts.say("import.owners_here", "people", Listed.names(here, PEOPLE, texts)));
    }
    if (!kept.isEmpty()) {
      lines.add(texts.say("import.owners_kept", "people", Listed.names(kept, PEOPLE, texts)));
    }
    return lines;
  }

  private String member(OwnerLine owner) {
    String name = owner.member().orElseThrow().name();
    return name.equals(owner.label()) ? name : owner.label() + " → " + name;
  }
}
