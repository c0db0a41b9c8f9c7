package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.bot.importing.table.Table;
import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.importing.Batch.AnAccount;
import dev.dealdesk.store.importing.RowId;
import dev.dealdesk.store.importing.StageTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files as they are understood: of what kind each is, what its columns mean, and what becomes of
 * stages and owners. It never changes; a correction makes another.
 *
 * <pre>{@code
 * Contents contents = FileReading.read(List.of(new RawFile("Opportunity.csv", bytes)));
 * if (contents instanceof Contents.Tables(var tables, var skipped)) {
 *   Plan plan = Plan.of(tables, circumstances);
 *   Report report = desk.imports().load(plan.batch());
 * }
 * }</pre>
 */
public final class Plan {

  /** More new stages than this are no stages. */
  private static final int MOST_STAGES = 30;

  private final List<Table> tables;
  private final Circumstances now;
  private final Corrections said;
  private final List<Sheet> sheets;
  private final Currency currency;
  private final List<Refused> refused = new ArrayList<>();
  private final Stages stages;
  private final Staff staff;
  private final OpportunityRows opportunities;
  private final Batch batch;

  private Plan(List<Table> tables, Circumstances now, Corrections said) {
    this.tables = tables;
    this.now = now;
    this.said = said;
    sheets =
        IntStream.range(0, tables.size())
            .mapToObj(file -> Recognition.of(file, tables.get(file), now, said))
            .toList();
    currency =
        said.currency().isEmpty()
            ? now.workspace().currency()
            : Currency.getInstance(said.currency());
    stages = stages();
    staff = new Staff(now, said);
    staff.describe(of(Kind.PEOPLE), refused);
    Others others = new Others(refused);
    List<AnAccount> accounts = others.accounts(of(Kind.ACCOUNTS));
    AccountLinks links = links(accounts);
    opportunities = opportunities(links);
    batch =
        new Batch(
            staff.people(),
            accounts,
            others.contacts(of(Kind.CONTACTS), links),
            opportunities.taken(),
            others.roles(of(Kind.ROLES)));
  }

  /** Files as Dealdesk understands them by itself. */
  public static Plan of(List<Table> tables, Circumstances now) {
    return of(tables, now, Corrections.NONE);
  }

  /** Files as a person has said that they are to be understood. */
  public static Plan of(List<Table> tables, Circumstances now, Corrections said) {
    return new Plan(List.copyOf(tables), now, said);
  }

  /** The same files, understood as a person has said. */
  public Plan corrected(Corrections corrections) {
    return new Plan(tables, now, corrections);
  }

  public Corrections corrections() {
    return said;
  }

  /** One a file, in their order. */
  public List<Sheet> sheets() {
    return sheets;
  }

  /** Of amounts that name none. */
  public Currency currency() {
    return currency;
  }

  /** The stages that rows are in or have passed through, as they come in the files. */
  public List<StageLine> stageLines() {
    return stages.lines();
  }

  /** The owners, as they come in the files. */
  public List<OwnerLine> owners() {
    return staff.owners();
  }

  /** Everything that can be taken, for the store. */
  public Batch batch() {
    return batch;
  }

  /** The rows that cannot, in the order of the files. */
  public List<Refused> refused() {
    return refused.stream()
        .sorted(
            Comparator.comparingInt((Refused each) -> each.row().file())
                .thenComparingInt(each -> each.row().row()))
        .toList();
  }

  /** Rows of history, each with the row of the opportunity that it tells of. */
  public Map<RowId, RowId> history() {
    return opportunities.history();
  }

  /** Opportunities that had no name and were given one. */
  public Set<RowId> named() {
    return opportunities.named();
  }

  /** Opportunities that name no account. */
  public Set<RowId> withoutAccount() {
    return opportunities.withoutAccount();
  }

  /** What a person has to put right before anything can be imported. */
  public Optional<Obstacle> obstacle() {
    if (sheets.stream().allMatch(sheet -> sheet.kind() == Kind.UNKNOWN)) {
      return Optional.of(Obstacle.NOTHING);
    }
    long made =
        stages.lines().stream()
            .filter(line -> line.target() instanceof StageTarget.Created)
            .count();
    return made > MOST_STAGES ? Optional.of(Obstacle.TOO_MANY_STAGES) : Optional.empty();
  }

  private List<SheetReading> of(Kind kind) {
    return SheetReading.of(sheets, kind, now, currency, said.emptying());
  }

  private Stages stages() {
    StageSurvey survey = new StageSurvey();
    of(Kind.OPPORTUNITIES).forEach(sheet -> sheet.rows().forEach(survey::opportunity));
    of(Kind.HISTORY).forEach(sheet -> sheet.rows().forEach(survey::past));
    return Stages.of(survey, now.process(), said);
  }

  private AccountLinks links(List<AnAccount> accounts) {
    return new AccountLinks(
        accounts.stream()
            .flatMap(account -> account.identity().externalId().stream())
            .collect(Collectors.toSet()));
  }

  private OpportunityRows opportunities(AccountLinks links) {
    return new OpportunityRows(
            of(Kind.OPPORTUNITIES),
            new Pasts(of(Kind.HISTORY), refused),
            stages,
            staff,
            links,
            new Moments(stages, now.workspace().zone(), now.at()),
            refused)
        .read();
  }
}
