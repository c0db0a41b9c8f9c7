package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.importing.Identity;
import dev.dealdesk.store.importing.Link;
import dev.dealdesk.store.importing.Moment;
import dev.dealdesk.store.importing.RowId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rows that are opportunities, each with its past. */
final class OpportunityRows {

  private final List<SheetReading> sheets;
  private final Pasts pasts;
  private final Stages stages;
  private final Staff staff;
  private final AccountLinks links;
  private final Moments moments;
  private final List<Refused> refused;
  private final Identities identities = new Identities();
  private final List<AnOpportunity> taken = new ArrayList<>();
  private final Map<RowId, RowId> history = new HashMap<>();
  private final Set<RowId> named = new HashSet<>();
  private final Set<RowId> withoutAccount = new HashSet<>();

  OpportunityRows(
      List<SheetReading> sheets,
      Pasts pasts,
      Stages stages,
      Staff staff,
      AccountLinks links,
      Moments moments,
      List<Refused> refused) {
    this.sheets = sheets;
    this.pasts = pasts;
    this.stages = stages;
    this.staff = staff;
    this.links = links;
    this.moments = moments;
    this.refused = refused;
  }

  List<AnOpportunity> taken() {
    return taken;
  }

  /** Rows of history by the opportunity that they tell of. */
  Map<RowId, RowId> history() {
    return history;
  }

  /** Rows that had no name and were given one. */
  Set<RowId> named() {
    return named;
  }

  /** Rows that name no account. */
  Set<RowId> withoutAccount() {
    return withoutAccount;
  }

  OpportunityRows read() {
    sheets.forEach(sheet -> sheet.rows().forEach(row -> name(row).ifPresent(identities::count)));
    sheets.forEach(this::read);
    refused.addAll(pasts.unclaimed());
    return this;
  }

  private void read(SheetReading sheet) {
    Before before = Before.of(sheet, stages);
    sheet
        .rows()
        .forEach(row -> {
          Optional<AnOpportunity> read = read(sheet, row, before);
          if (row.problems().isEmpty()) {
            taken.add(read.orElseThrow());
          } else {
            refused.add(new Refused(row.id(), row.problems()));
          }
        });
  }

  /** Its own name, else "{account or product} – {external id}". */
  private static Optional<String> name(RowReading row) {
    return row.text(Meaning.NAME)
        .or(() -> {
          String made =
              String.join(
                  " – ",
                  Stream.of(
                          row.text(Meaning.ACCOUNT).or(() -> row.text(Meaning.PRODUCT)),
                          row.key(Meaning.ID))
                      .flatMap(Optional::stream)
                      .toList());
          return Optional.of(made).filter(text -> !text.isEmpty());
        });
  }

  private Optional<AnOpportunity> read(SheetReading sheet, RowReading row, Before before) {
    Optional<String> name = name(row);
    if (name.isEmpty()) {
      row.problem(Problem.Reason.NO_NAME);
    }
    Optional<String> id = row.key(Meaning.ID);
    Optional<RowReading.Figure> figure = row.figure();
    Currency currency =
        figure
            .flatMap(RowReading.Figure::currency)
            .or(row::ownCurrency)
            .or(() -> sheet.amounts().note().currency())
            .orElse(sheet.currency());
    Moments.State present = present(row, figure, currency);
    Moments.Dates dates = dates(row);
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    List<Pasts.Past> told = pasts.of(id, uniqueName(name.orElseThrow()));
    List<Moment> lived =
        told.isEmpty()
            ? moments.untold(present, dates, before.of(row, present))
            : moments.told(present, dates, states(row, told, present, currency));
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    pasts.claim(told);
    told.forEach(past -> history.put(past.row().id(), row.id()));
    return Optional.of(opportunity(row, name.orElseThrow(), id, currency, lived, told));
  }

  private Optional<String> uniqueName(String name) {
    return identities.isUnique(name) ? Optional.of(name) : Optional.empty();
  }

  private Moments.State present(
      RowReading row, Optional<RowReading.Figure> figure, Currency currency) {
    Optional<LocalDate> closed = row.day(Meaning.CLOSED_AT).or(() -> row.day(Meaning.LOST_AT));
    return new Moments.State(
        stages.target(StageSurvey.label(row)),
        figure.flatMap(each -> row.money(each, currency)),
        row.day(Meaning.CLOSE_DATE).or(() -> closed),
        row.probability(),
        row.forecast());
  }

  private static Moments.Dates dates(RowReading row) {
    return new Moments.Dates(
        row.instant(Meaning.CREATED),
        row.instant(Meaning.MODIFIED),
        row.instant(Meaning.CLOSED_AT).or(() -> row.instant(Meaning.LOST_AT)));
  }

  private List<Moments.Since> states(
      RowReading row, List<Pasts.Past> told, Moments.State present, Currency currency) {
    List<Moments.Since> states = new ArrayList<>();
    for (Pasts.Past past : told) {
      Optional<Money> amount =
          past.saysAmount()
              ? past.amount().flatMap(figure -> row.money(figure, currency))
              : present.amount();
      states.add(
          new Moments.Since(
              past.at(),
              new Moments.State(
                  stages.target(past.stage()),
                  amount,
                  past.saysCloseDate() ? past.closeDate() : present.closeDate(),
                  past.probability(),
                  past.forecast())));
    }
    return states;
  }

  private static Batch.Said said(RowReading row) {
    return new Batch.Said(row.text(Meaning.NAME).isPresent(), row.saysCurrency(), row.emptied());
  }

  private AnOpportunity opportunity(
      RowReading row,
      String name,
      Optional<String> id,
      Currency currency,
      List<Moment> lived,
      List<Pasts.Past> told) {
    Optional<Link> account = links.of(row);
    if (account.isEmpty()) {
      withoutAccount.add(row.id());
    }
    if (row.text(Meaning.NAME).isEmpty()) {
      named.add(row.id());
    }
    StringBuilder raw = new StringBuilder(row.raw());
    told.forEach(past -> raw.append(past.row().raw()));
    Identity identity = identities.of(raw.toString(), id, name);
    return new AnOpportunity(
        row.id(),
        identity,
        name,
        account,
        staff.owner(row),
        currency,
        row.text(Meaning.TYPE),
        row.text(Meaning.LEAD_SOURCE),
        row.text(Meaning.DESCRIPTION),
        row.nextStep(),
        row.text(Meaning.LOST_REASON),
        row.extra(),
        lived,
        said(row));
  }
}
