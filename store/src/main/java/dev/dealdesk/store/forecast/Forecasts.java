package dev.dealdesk.store.forecast;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Moment;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forecasts of periods, of now and of the past, and what managers say to them. */
public final class Forecasts {

  private final Session session;

  public Forecasts(Session session) {
    this.session = session;
  }

  /**
   * The forecast of a period as it was at a moment.
   *
   * @param owners of these people; empty: of everybody, and of what nobody owns
   */
  public ForecastSheet sheet(Period period, Set<PersonId> owners, Moment moment) {
    return new SheetRows(session, period, owners, moment).sheet();
  }

  /**
   * How right the forecasts of past periods were, some weeks before each ended: all together first,
   * then each owner.
   *
   * @param periods that have ended by {@code now}, the latest first
   */
  public List<Accuracy> accuracy(
      List<Period> periods, Set<PersonId> owners, int weeksBefore, Instant now) {
    List<Accuracy.Past> all = new ArrayList<>();
    Map<Person, List<Accuracy.Past>> each = new LinkedHashMap<>();
    for (Period period : periods) {
      Instant end = period.to().plusDays(1).atStartOfDay(session.workspace().zone()).toInstant();
      if (end.isAfter(now)) {
        throw new IllegalArgumentException("The period has not ended: " + period);
      }
      Instant before =
          period
              .to()
              .plusDays(1)
              .minusWeeks(weeksBefore)
              .atStartOfDay(session.workspace().zone())
              .toInstant();
      ForecastSheet promised = sheet(period, owners, Moment.asKnownThen(before));
      ForecastSheet closed = sheet(period, owners, Moment.asKnownThen(end));
      past(period, promised.total(), closed.total()).ifPresent(all::add);
      Map<Person, ForecastLine> came = lines(closed);
      Map<Person, ForecastLine> told = lines(promised);
      Set<Person> people = new LinkedHashSet<>(told.keySet());
      people.addAll(came.keySet());
      for (Person person : people) {
        past(period, told.getOrDefault(person, nothing()), came.getOrDefault(person, nothing()))
            .ifPresent(found -> each.computeIfAbsent(person, _ -> new ArrayList<>()).add(found));
      }
    }
    List<Accuracy> told = new ArrayList<>();
    told.add(new Accuracy(Optional.empty(), all));
    each.forEach((person, pasts) -> told.add(new Accuracy(Optional.of(person), pasts)));
    return told;
  }

  private static Optional<Accuracy.Past> past(
      Period period, ForecastLine promised, ForecastLine closed) {
    return promised.forecast().amount().signum() == 0 && closed.closed().amount().signum() == 0
        ? Optional.empty()
        : Optional.of(new Accuracy.Past(period, promised.forecast(), closed.closed()));
  }

  private static Map<Person, ForecastLine> lines(ForecastSheet sheet) {
    Map<Person, ForecastLine> lines = new LinkedHashMap<>();
    sheet.owners().forEach(of -> of.owner().ifPresent(owner -> lines.put(owner, of.line())));
    return lines;
  }

  private ForecastLine nothing() {
    Total zero =
        new Total(
            BigDecimal.ZERO.setScale(Money.minorUnits(session.workspace().currency())),
            session.workspace().currency());
    return new ForecastLine(zero, zero, zero, zero, Optional.empty(), zero);
  }

  /**
   * Says what is to be expected of an owner in a period, in the place of closed and commit.
   *
   * @param amount in the workspace's currency; none takes the adjustment back
   * @throws NotAllowedException if the author does not manage
   */
  public void adjust(Person owner, Period period, Optional<Money> amount, String note) {
    Author author = session.author(Right.MANAGE);
    Person by = new People(session).member(author.user(), author.name());
    session
        .handle()
        .createUpdate(
            """
            insert into forecast_adjustment (guild_id, person_id, starts_on, months, currency, amount,
              note, at, actor_id, interaction_id)
            values (:guild, :person, :first, :months, :currency, :amount, :note, :at, :by,
              :interaction)
            """)
        .bind("guild", session.guild())
        .bind("person", owner.id().value())
        .bind("first", period.from())
        .bind("months", period.months())
        .bind("currency", session.workspace().currency().getCurrencyCode())
        .bind("amount", amount.map(Money::amount))
        .bind("note", note)
        .bind("at", author.at().truncatedTo(ChronoUnit.MICROS))
        .bind("by", by.id().value())
        .bind("interaction", author.interaction())
        .execute();
  }
}
