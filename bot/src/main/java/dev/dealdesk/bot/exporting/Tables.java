package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.tabular.OwnTable;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.FileId;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.exporting.Exports;
import dev.dealdesk.store.opportunity.Listing;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What leaves of a desk, table by table, in a person's language. */
record Tables(Desk desk, Texts texts) {

  Leaving of(OwnTable table, Selection selection) {
    return switch (table) {
      case OPPORTUNITIES -> opportunities(selection);
      case ACCOUNTS -> accounts();
      case CONTACTS -> contacts(selection);
      case ROLES -> roles();
      case HISTORY -> new PastTable(desk, texts).leaving();
    };
  }

  private Leaving opportunities(Selection selection) {
    OwnTable table = OwnTable.OPPORTUNITIES;
    List<String> extras = desk.listing().extras(selection.filter());
    return new Leaving(
        table,
        table.title(texts),
        headers(table, extras),
        taker ->
            desk.listing()
                .each(
                    selection.filter(),
                    selection.order(),
                    named -> taker.accept(opportunity(named, extras))));
  }

  private List<Cell> opportunity(Listing.Named named, List<String> extras) {
    Opportunity told = named.opportunity();
    List<Cell> cells = new ArrayList<>();
    cells.add(id(FileId.Kind.OPPORTUNITY, told.number().value(), named.externalId()));
    cells.add(Cell.of(told.name()));
    cells.addAll(account(told.account(), named.accountExternalId()));
    cells.add(Cell.of(told.owner().map(Person::name)));
    cells.add(Cell.of(told.stage().name().in(texts.locale())));
    cells.add(Cell.of(texts.label("choice.status." + told.stage().kind().code())));
    cells.add(told.amount().<Cell>map(m -> new Cell.Figure(m.amount())).orElse(Cell.BLANK));
    cells.add(Cell.of(told.currency().getCurrencyCode()));
    cells.add(Cell.day(told.closeDate()));
    cells.add(Cell.number(told.probability().percent()));
    cells.add(Cell.of(texts.label("card.forecast." + told.forecastCategory().code())));
    cells.add(Cell.of(told.type()));
    cells.add(Cell.of(told.leadSource()));
    cells.add(Cell.of(told.description()));
    cells.add(Cell.of(told.nextStep().map(NextStep::text)));
    cells.add(Cell.day(told.nextStep().flatMap(NextStep::due)));
    cells.add(Cell.of(told.lostReason()));
    cells.add(moment(told.createdAt()));
    cells.addAll(values(extras, told.extra()));
    return cells;
  }

  private Leaving accounts() {
    OwnTable table = OwnTable.ACCOUNTS;
    List<String> extras = desk.exports().extrasOfAccounts();
    return new Leaving(
        table,
        table.title(texts),
        headers(table, extras),
        taker -> desk.exports().accounts(named -> taker.accept(account(named, extras))));
  }

  private List<Cell> account(Exports.NamedAccount named, List<String> extras) {
    Account told = named.account();
    List<Cell> cells = new ArrayList<>();
    cells.add(id(FileId.Kind.ACCOUNT, told.id().value(), named.externalId()));
    cells.add(Cell.of(told.name()));
    Stream.of(
            told.industry(), told.type(), told.website(), told.phone(), told.city(), told.country())
        .map(Cell::of)
        .forEach(cells::add);
    cells.add(told.employees().isPresent() ? Cell.number(told.employees().getAsInt()) : Cell.BLANK);
    cells.add(moment(told.createdAt()));
    cells.addAll(values(extras, told.extra()));
    return cells;
  }

  private Leaving contacts(Selection selection) {
    OwnTable table = OwnTable.CONTACTS;
    List<String> extras = desk.exports().extrasOfContacts();
    return new Leaving(
        table,
        table.title(texts),
        headers(table, extras),
        taker ->
            desk.exports()
                .contacts(
                    selection.filter().account(), named -> taker.accept(contact(named, extras))));
  }

  private List<Cell> contact(Exports.NamedContact named, List<String> extras) {
    Contact told = named.contact();
    List<Cell> cells = new ArrayList<>();
    cells.add(id(FileId.Kind.CONTACT, told.id().value(), named.externalId()));
    cells.add(Cell.of(told.name()));
    cells.addAll(account(told.account(), named.accountExternalId()));
    Stream.of(told.title(), told.department(), told.email(), told.phone())
        .map(Cell::of)
        .forEach(cells::add);
    cells.add(moment(told.createdAt()));
    cells.addAll(values(extras, told.extra()));
    return cells;
  }

  private Leaving roles() {
    OwnTable table = OwnTable.ROLES;
    return new Leaving(
        table,
        table.title(texts),
        headers(table, List.of()),
        taker -> desk.exports().roles(played -> taker.accept(role(played))));
  }

  private List<Cell> role(Exports.Played played) {
    return List.of(
        id(FileId.Kind.OPPORTUNITY, played.number().value(), played.externalId()),
        Cell.of(played.opportunity()),
        id(FileId.Kind.CONTACT, played.contactId(), played.contactExternalId()),
        Cell.of(played.contact()),
        Cell.of(played.role().in(texts.locale())),
        Cell.of(texts.label("export.yes_no", "yes", played.primary())),
        moment(played.since()));
  }

  private List<String> headers(OwnTable table, List<String> extras) {
    return Stream.concat(
            table.columns().stream().map(column -> table.header(texts, column)),
            extras.stream().map(table::extraHeader))
        .toList();
  }

  private Cell id(FileId.Kind kind, long number, Optional<String> externalId) {
    return Cell.of(
        externalId.orElseGet(() -> new FileId(kind, number, desk.workspace().guild()).toString()));
  }

  private List<Cell> account(Optional<Account.Ref> account, Optional<String> externalId) {
    return List.of(
        account
            .map(known -> id(FileId.Kind.ACCOUNT, known.id().value(), externalId))
            .orElse(Cell.BLANK),
        Cell.of(account.map(Account.Ref::name)));
  }

  private static List<Cell> values(List<String> extras, Map<String, String> known) {
    return extras.stream().map(extra -> Cell.of(Optional.ofNullable(known.get(extra)))).toList();
  }

  private Cell moment(Instant instant) {
    return Cell.moment(instant, desk.workspace().zone());
  }
}
