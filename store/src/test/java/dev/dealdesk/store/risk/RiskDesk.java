package dev.dealdesk.store.risk;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.setup.SettingOutcome;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A workspace in Seoul, and what people do there with their opportunities. */
final class RiskDesk {

  private static final AtomicLong INTERACTIONS = new AtomicLong(9_000_000);

  private final Examples examples = Examples.workspace(Locale.KOREAN);

  /** By the clock of Seoul: {@code 2026-03-02T09:00}. */
  RiskDesk at(String local) {
    return at(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Seoul")).toInstant());
  }

  RiskDesk at(Instant instant) {
    examples.at(instant);
    return this;
  }

  Instant now() {
    return examples.now();
  }

  <T> T read(Function<Desk, T> work) {
    return examples.read(work);
  }

  <T> T does(Function<Desk, T> work) {
    return examples.kimDoes(work);
  }

  <T> T leeDoes(Function<Desk, T> work) {
    return examples.leeDoes(work);
  }

  /** Does something as an interaction that can be undone; returns its id. */
  long interaction(Function<Desk, ?> work) {
    Author author = examples.kim();
    examples.store().write(examples.guild(), author, work);
    return author.interaction();
  }

  SettingOutcome set(Wish... wishes) {
    Author boss =
        new Author(
            new UserId(99), "Boss", Set.of(), true, INTERACTIONS.incrementAndGet(), examples.now());
    return examples
        .store()
        .write(examples.guild(), boss, d -> d.setup().change(List.of(wishes), d.setup().seen()));
  }

  Stage stage(String english) {
    return read(Desk::process).active().stream()
        .filter(stage -> stage.name().english().equals(english))
        .findFirst()
        .orElseThrow();
  }

  Role role(String english) {
    return read(d -> d.settings().roles()).stream()
        .filter(role -> role.name().english().equals(english))
        .findFirst()
        .orElseThrow();
  }

  OpportunityNumber opportunity(String stage, Edit... edits) {
    Stage in = stage(stage);
    return does(d ->
        ((Outcome.Changed) d.opportunities().create("Deal", in, List.of(edits))).after().number());
  }

  void change(OpportunityNumber number, Edit... edits) {
    does(d -> d.opportunities().change(number, List.of(edits)));
  }

  Contact contact(String name) {
    return does(d ->
        d.contacts()
            .create(
                new Contacts.New(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  void tag(OpportunityNumber number, Contact contact, String role, boolean primary) {
    Role played = role(role);
    does(d -> d.contactRoles().tag(number, contact, played, primary));
  }

  void call(OpportunityNumber number) {
    does(d ->
        d.activities()
            .log(
                number,
                new Activity.New(
                    Activity.Kind.CALL, Optional.empty(), examples.now(), "Called them")));
  }

  static Edit amount(String amount, String currency) {
    return new Edit.Amount(Optional.of(Money.of(amount, currency)));
  }

  static Edit closing(String date) {
    return new Edit.CloseOn(Optional.of(LocalDate.parse(date)));
  }

  static Edit plan(String due) {
    return new Edit.Plan(Optional.of(new NextStep("Call", Optional.of(LocalDate.parse(due)))));
  }

  /** What is raised, and what is kept down. */
  List<Evidence> evidence(OpportunityNumber number) {
    return read(d -> d.risks().of(number, now())).orElseThrow().evidence();
  }

  List<RiskFlag> flags(OpportunityNumber number) {
    return read(d -> d.risks().of(number, now())).orElseThrow().flags();
  }

  /** Of this sort; none where the flag is not told of. */
  <E extends Evidence> Optional<E> evidence(OpportunityNumber number, Class<E> sort) {
    return evidence(number).stream().filter(sort::isInstance).map(sort::cast).findFirst();
  }
}
