package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.importing.Batch.AContact;
import dev.dealdesk.store.importing.Batch.ARole;
import dev.dealdesk.store.importing.Batch.AnAccount;
import dev.dealdesk.store.importing.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the rows that are accounts, contacts and contact roles. */
record Others(List<Refused> refused) {

  List<AnAccount> accounts(List<SheetReading> sheets) {
    return named(
        sheets,
        row -> row.text(Meaning.NAME),
        (row, identities) -> {
          String name = row.text(Meaning.NAME).orElseThrow();
          return new AnAccount(
              row.id(),
              identities.of(row.raw(), row.key(Meaning.ID), name),
              name,
              row.text(Meaning.INDUSTRY),
              row.text(Meaning.TYPE),
              row.text(Meaning.WEBSITE),
              row.text(Meaning.PHONE),
              row.text(Meaning.CITY),
              row.text(Meaning.COUNTRY),
              row.whole(Meaning.EMPLOYEES),
              row.extra(),
              row.instant(Meaning.CREATED),
              new Batch.Said(true, false, row.emptied()));
        });
  }

  List<AContact> contacts(List<SheetReading> sheets, AccountLinks links) {
    return named(
        sheets,
        Others::contactName,
        (row, identities) -> {
          String name = contactName(row).orElseThrow();
          return new AContact(
              row.id(),
              identities.of(row.raw(), row.key(Meaning.ID), name),
              name,
              links.of(row),
              row.text(Meaning.TITLE),
              row.text(Meaning.DEPARTMENT),
              row.text(Meaning.EMAIL),
              row.text(Meaning.PHONE),
              row.extra(),
              row.instant(Meaning.CREATED),
              new Batch.Said(named(row), false, row.emptied()));
        });
  }

  /** An email in the place of a name renames nobody. */
  private static boolean named(RowReading row) {
    return FullName.of(row).isPresent();
  }

  private static Optional<String> contactName(RowReading row) {
    return FullName.of(row).or(() -> row.text(Meaning.EMAIL).filter(email -> email.length() < 255));
  }

  private <T> List<T> named(
      List<SheetReading> sheets,
      Function<RowReading, Optional<String>> name,
      BiFunction<RowReading, Identities, T> thing) {
    Identities identities = new Identities();
    sheets.forEach(
        sheet -> sheet.rows().forEach(row -> name.apply(row).ifPresent(identities::count)));
    List<T> taken = new ArrayList<>();
    sheets.forEach(sheet ->
        sheet
            .rows()
            .forEach(row -> {
              if (name.apply(row).isEmpty() && row.problems().isEmpty()) {
                row.problem(Problem.Reason.NO_NAME);
              }
              // Reading finds what else is wrong, but needs a name.
              Optional<T> read =
                  row.problems().isEmpty()
                      ? Optional.of(thing.apply(row, identities))
                      : Optional.empty();
              keep(row, read, taken);
            }));
    return taken;
  }

  private <T> void keep(RowReading row, Optional<T> read, List<T> taken) {
    if (row.problems().isEmpty()) {
      taken.add(read.orElseThrow());
    } else {
      refused.add(new Refused(row.id(), row.problems()));
    }
  }

  List<ARole> roles(List<SheetReading> sheets) {
    List<ARole> taken = new ArrayList<>();
    sheets.forEach(sheet -> sheet.rows().forEach(row -> keep(row, role(row), taken)));
    return taken;
  }

  private static Optional<ARole> role(RowReading row) {
    Optional<Link> opportunity = link(row, Meaning.OPPORTUNITY_ID, Meaning.OPPORTUNITY);
    Optional<Link> contact = link(row, Meaning.CONTACT_ID, Meaning.CONTACT);
    if (opportunity.isEmpty()) {
      row.problem(Problem.Reason.NO_OPPORTUNITY);
    }
    if (contact.isEmpty()) {
      row.problem(Problem.Reason.NO_CONTACT);
    }
    var at = row.instant(Meaning.CREATED);
    var role = row.text(Meaning.ROLE);
    return row.problems().isEmpty()
        ? Optional.of(
            new ARole(
                row.id(),
                opportunity.orElseThrow(),
                contact.orElseThrow(),
                role,
                row.yes(Meaning.PRIMARY),
                at))
        : Optional.empty();
  }

  private static Optional<Link> link(RowReading row, Meaning id, Meaning name) {
    return row.key(id).<Link>map(Link.ToId::new).or(() -> row.text(name).map(Link.ToName::new));
  }
}
