package dev.dealdesk.store.importing;

import dev.dealdesk.store.UserId;
import dev.dealdesk.store.opportunity.NextStep;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Everything that an import brings, read and understood. */
public record Batch(
    List<Someone> people,
    List<AnAccount> accounts,
    List<AContact> contacts,
    List<AnOpportunity> opportunities,
    List<ARole> roles) {

  public Batch {
    people = List.copyOf(people);
    accounts = List.copyOf(accounts);
    contacts = List.copyOf(contacts);
    opportunities = List.copyOf(opportunities);
    roles = List.copyOf(roles);
  }

  /**
   * Whom the files name.
   *
   * @param key what other rows call this person: a name or an id
   * @param row where the files describe them; none where they are only named
   * @param member the member of the server that this is, where somebody said so
   * @param manager the key of another person
   */
  public record Someone(
      String key,
      Optional<RowId> row,
      String name,
      Optional<String> externalId,
      Optional<UserId> member,
      Optional<String> manager,
      Optional<String> team) {}

  /**
   * What a row says beside its values, where what it describes is here already. What a row has no
   * column for, and what it leaves empty, stays as it is, unless a person wants it emptied.
   *
   * @param named whether its name is its own, and not made of its other values
   * @param currency whether it names a currency
   * @param emptied the fields, by their codes, that are to be known no longer
   */
  public record Said(boolean named, boolean currency, Set<String> emptied) {

    /** A name, and nothing to be emptied. */
    public static final Said NAME = new Said(true, false, Set.of());

    public Said {
      emptied = Set.copyOf(emptied);
    }
  }

  /** An organisation. */
  public record AnAccount(
      RowId row,
      Identity identity,
      String name,
      Optional<String> industry,
      Optional<String> type,
      Optional<String> website,
      Optional<String> phone,
      Optional<String> city,
      Optional<String> country,
      OptionalInt employees,
      Map<String, String> extra,
      Optional<Instant> createdAt,
      Said said) {}

  /** A person at an account. */
  public record AContact(
      RowId row,
      Identity identity,
      String name,
      Optional<Link> account,
      Optional<String> title,
      Optional<String> department,
      Optional<String> email,
      Optional<String> phone,
      Map<String, String> extra,
      Optional<Instant> createdAt,
      Said said) {}

  /**
   * An opportunity and all that is told of its past.
   *
   * @param owner the key of {@link Someone}
   * @param currency of its amounts, or of an amount yet to be known
   * @param moments at least one, the earliest first
   */
  public record AnOpportunity(
      RowId row,
      Identity identity,
      String name,
      Optional<Link> account,
      Optional<String> owner,
      Currency currency,
      Optional<String> type,
      Optional<String> leadSource,
      Optional<String> description,
      Optional<NextStep> nextStep,
      Optional<String> lostReason,
      Map<String, String> extra,
      List<Moment> moments,
      Said said) {
    public AnOpportunity {
      moments = List.copyOf(moments);
      if (moments.isEmpty()) {
        throw new IllegalArgumentException("An opportunity was something at some time");
      }
    }
  }

  /**
   * A contact's role in an opportunity.
   *
   * @param role its name in either language; none: {@code Other}
   */
  public record ARole(
      RowId row,
      Link opportunity,
      Link contact,
      Optional<String> role,
      boolean primary,
      Optional<Instant> at) {}
}
