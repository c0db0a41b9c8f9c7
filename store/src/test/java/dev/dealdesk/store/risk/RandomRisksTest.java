package dev.dealdesk.store.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.setup.RateKey;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The flags of some hundred opportunities that were worked on at random, against what is said about
 * flags, written down once more over a diary of that work.
 */
class RandomRisksTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2026-03-02T16:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
  private static final int COUNT = 300;
  private static final BigDecimal RATE = new BigDecimal("1380.55");

  private static final List<String> STAGES =
      List.of(
          "Prospecting",
          "Qualification",
          "Needs Analysis",
          "Proposal/Price Quote",
          "Negotiation/Review");
  private static final Map<String, Integer> STALLED =
      Map.of("Prospecting", 20, "Needs Analysis", 7, "Negotiation/Review", 10);
  private static final List<String> ROLES =
      List.of("Evaluator", "Influencer", "Decision Maker", "Economic Buyer", "Other");
  private static final Set<String> BUYERS = Set.of("Decision Maker", "Economic Buyer");

  private final Random dice = new Random(20260302);
  private final RiskDesk desk = new RiskDesk().at(NOW.minus(Duration.ofDays(120)));
  private final Map<OpportunityNumber, Diary> diaries = new LinkedHashMap<>();

  /** An amount from an instant on; null: unknown. */
  private record Priced(Instant from, @Nullable Money amount) {}

  /** What was done with one opportunity. */
  private static final class Diary {
    int stage;
    Instant stageSince = Instant.EPOCH;
    Instant created = Instant.EPOCH;
    @Nullable LocalDate closes;
    int pushes;
    boolean planned;
    @Nullable LocalDate due;
    @Nullable Instant active;
    final Set<Long> contacts = new TreeSet<>();
    final Set<String> roles = new TreeSet<>();
    boolean primary;
    final List<Priced> amounts = new ArrayList<>();

    @Nullable Money amount() {
      return amounts.getLast().amount();
    }
  }

  @Test
  void flagsAreAsTheDiariesSay() {
    rules();
    work();
    desk.at(NOW);
    Map<OpportunityNumber, Set<RiskFlag>> wanted = new TreeMap<>(BY_NUMBER);
    diaries.forEach((number, diary) -> wanted.put(number, flags(diary)));
    List<Risky> told = desk.read(d -> d.risks().of(diaries.keySet(), NOW));
    Map<OpportunityNumber, Set<RiskFlag>> flags = new TreeMap<>(BY_NUMBER);
    told.forEach(each -> flags.put(each.opportunity().number(), Set.copyOf(each.flags())));
    assertThat(flags).isEqualTo(wanted);
    assertThat(wanted.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
        .as("there is something of every kind")
        .containsExactlyInAnyOrder(RiskFlag.values());
    sumsAre(wanted);
    pagesAre(wanted);
  }

  private static final Comparator<OpportunityNumber> BY_NUMBER =
      Comparator.comparingLong(OpportunityNumber::value);

  // What is at risk, in all

  private void sumsAre(Map<OpportunityNumber, Set<RiskFlag>> wanted) {
    RiskSummary summary = desk.read(d -> d.risks().summary(Scope.ALL, NOW));
    assertThat(summary.open().count()).isEqualTo(COUNT);
    List<Diary> atRisk =
        diaries.entrySet().stream()
            .filter(entry -> !Objects.requireNonNull(wanted.get(entry.getKey())).isEmpty())
            .map(Map.Entry::getValue)
            .toList();
    assertThat(atRisk).hasSizeBetween(1, COUNT - 1);
    assertThat(summary.atRisk().count()).isEqualTo(atRisk.size());
    assertThat(summary.atRisk().amount().amount()).isEqualByComparingTo(won(atRisk));
    for (RiskFlag flag : RiskFlag.values()) {
      List<Diary> having =
          diaries.entrySet().stream()
              .filter(entry -> Objects.requireNonNull(wanted.get(entry.getKey())).contains(flag))
              .map(Map.Entry::getValue)
              .toList();
      assertThat(Objects.requireNonNull(summary.flags().get(flag)).count())
          .as(flag.name())
          .isEqualTo(having.size());
      assertThat(Objects.requireNonNull(summary.flags().get(flag)).amount().amount())
          .as(flag.name())
          .isEqualByComparingTo(won(having));
    }
    assertThat(summary.owners().stream().mapToLong(owner -> owner.atRisk().count()).sum())
        .isEqualTo(atRisk.size());
  }

  /** Dollars at their rate, each to the won; euros have none. */
  private static BigDecimal won(List<Diary> of) {
    return of.stream()
        .map(Diary::amount)
        .filter(Objects::nonNull)
        .map(RandomRisksTest::won)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal won(Money money) {
    return switch (money.currency().getCurrencyCode()) {
      case "KRW" -> money.amount();
      case "USD" -> money.amount().multiply(RATE).setScale(0, RoundingMode.HALF_EVEN);
      default -> BigDecimal.ZERO;
    };
  }

  private void pagesAre(Map<OpportunityNumber, Set<RiskFlag>> wanted) {
    List<Risky> all = new ArrayList<>();
    for (int offset = 0; offset < COUNT; offset += 50) {
      int from = offset;
      all.addAll(
          desk.read(
              d -> d.risks().page(Scope.ALL, Optional.of(RiskFlag.NO_NEXT_STEP), NOW, from, 50)));
    }
    assertThat(all)
        .extracting(risky -> risky.opportunity().number())
        .containsExactlyInAnyOrderElementsOf(
            wanted.keySet().stream()
                .filter(number ->
                    Objects.requireNonNull(wanted.get(number)).contains(RiskFlag.NO_NEXT_STEP))
                .toList());
  }

  // What is said about flags

  private static Set<RiskFlag> flags(Diary diary) {
    Set<RiskFlag> flags = EnumSet.noneOf(RiskFlag.class);
    if (diary.closes != null && days(diary.closes) >= 2) {
      flags.add(RiskFlag.CLOSE_DATE_PASSED);
    }
    Integer limit = STALLED.get(STAGES.get(diary.stage));
    boolean coming = diary.due != null && days(diary.due) <= 0;
    if (limit != null && days(day(diary.stageSince)) > limit && !coming) {
      flags.add(RiskFlag.STALLED);
    }
    if (diary.due != null && days(diary.due) >= 1) {
      flags.add(RiskFlag.NEXT_STEP_OVERDUE);
    }
    if (diary.pushes >= 2) {
      flags.add(RiskFlag.PUSHED);
    }
    if (days(day(diary.active == null ? diary.created : diary.active)) >= 10) {
      flags.add(RiskFlag.NO_ACTIVITY);
    }
    if (!diary.planned) {
      flags.add(RiskFlag.NO_NEXT_STEP);
    }
    if (!diary.primary && diary.stage >= 1) {
      flags.add(RiskFlag.NO_PRIMARY_CONTACT);
    }
    if (diary.stage >= 3 && diary.roles.stream().noneMatch(BUYERS::contains)) {
      flags.add(RiskFlag.NO_BUYER);
    }
    if (diary.stage >= 2 && diary.contacts.size() == 1) {
      flags.add(RiskFlag.SINGLE_CONTACT);
    }
    if (diary.amount() == null) {
      flags.add(RiskFlag.NO_AMOUNT);
    }
    if (leapt(diary)) {
      flags.add(RiskFlag.AMOUNT_CHANGED);
    }
    return flags;
  }

  /** By at least a quarter in twenty days. */
  private static boolean leapt(Diary diary) {
    Money now = diary.amount();
    Instant start = TODAY.minusDays(20).atStartOfDay(SEOUL).toInstant();
    Money before = null;
    for (int i = 0; i < diary.amounts.size() && before == null; i++) {
      boolean lasts =
          i == diary.amounts.size() - 1 || diary.amounts.get(i + 1).from().isAfter(start);
      before = lasts ? diary.amounts.get(i).amount() : null;
    }
    if (now == null || before == null || !now.currency().equals(before.currency())) {
      return false;
    }
    double by = Math.abs(now.amount().doubleValue() - before.amount().doubleValue());
    return by > 0 && by >= before.amount().doubleValue() / 4;
  }

  private static long days(LocalDate since) {
    return TODAY.toEpochDay() - since.toEpochDay();
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, SEOUL);
  }

  // What is done at random

  private void rules() {
    List<Wish> wishes = new ArrayList<>();
    for (String name : STAGES) {
      Integer days = STALLED.get(name);
      wishes.add(
          Wish.stalledAfter(
              desk.stage(name).id(), days == null ? OptionalInt.empty() : OptionalInt.of(days)));
    }
    wishes.add(Wish.atLeast(RiskFlag.CLOSE_DATE_PASSED, 2));
    wishes.add(Wish.atLeast(RiskFlag.PUSHED, 2));
    wishes.add(Wish.atLeast(RiskFlag.NO_ACTIVITY, 10));
    wishes.add(Wish.atLeast(RiskFlag.AMOUNT_CHANGED, 25));
    wishes.add(Wish.within(RiskFlag.AMOUNT_CHANGED, 20));
    wishes.add(
        Wish.from(RiskFlag.NO_PRIMARY_CONTACT, Optional.of(desk.stage("Qualification").id())));
    wishes.add(Wish.from(RiskFlag.SINGLE_CONTACT, Optional.of(desk.stage("Needs Analysis").id())));
    RateKey dollars =
        new RateKey(
            Currency.getInstance("KRW"),
            Currency.getInstance("USD"),
            Instant.parse("2026-01-01T00:00:00Z"));
    wishes.add(Wish.rate(dollars, Optional.of(RATE)));
    desk.set(wishes.toArray(Wish[]::new));
  }

  private void work() {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      contacts.add(desk.contact("Contact " + i));
    }
    Map<String, Stage> stages = new HashMap<>();
    STAGES.forEach(name -> stages.put(name, desk.stage(name)));
    for (int i = 0; i < COUNT; i++) {
      Instant at = NOW.minus(Duration.ofHours(dice.nextInt(24, 24 * 90)));
      Diary diary = new Diary();
      OpportunityNumber number = create(diary, at);
      diaries.put(number, diary);
      for (int deeds = dice.nextInt(9); deeds > 0; deeds--) {
        long left = Duration.between(at, NOW).toMinutes();
        if (left > 1) {
          at = at.plus(Duration.ofMinutes(dice.nextLong(1, left)));
          desk.at(at);
          doSomething(number, diary, at, contacts, stages);
        }
      }
    }
  }

  private OpportunityNumber create(Diary diary, Instant at) {
    desk.at(at);
    diary.created = at;
    diary.stageSince = at;
    diary.stage = dice.nextInt(STAGES.size());
    diary.closes = dice.nextInt(5) == 0 ? null : someDay(at);
    Money amount = dice.nextInt(5) == 0 ? null : someAmount();
    diary.amounts.add(new Priced(at, amount));
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.CloseOn(Optional.ofNullable(diary.closes)));
    edits.add(new Edit.Amount(Optional.ofNullable(amount)));
    return desk.opportunity(STAGES.get(diary.stage), edits.toArray(Edit[]::new));
  }

  private void doSomething(
      OpportunityNumber number,
      Diary diary,
      Instant at,
      List<Contact> contacts,
      Map<String, Stage> stages) {
    switch (dice.nextInt(6)) {
      case 0 -> {
        LocalDate before = diary.closes;
        diary.closes = dice.nextInt(8) == 0 ? null : someDay(at);
        if (before != null && diary.closes != null && diary.closes.isAfter(before)) {
          diary.pushes++;
        }
        desk.change(number, new Edit.CloseOn(Optional.ofNullable(diary.closes)));
      }
      case 1 -> {
        Money amount = dice.nextInt(8) == 0 ? null : someAmount();
        diary.amounts.add(new Priced(at, amount));
        desk.change(number, new Edit.Amount(Optional.ofNullable(amount)));
      }
      case 2 -> {
        int stage = dice.nextInt(STAGES.size());
        if (stage != diary.stage) {
          diary.stage = stage;
          diary.stageSince = at;
          desk.change(number, new Edit.Move(Objects.requireNonNull(stages.get(STAGES.get(stage)))));
        }
      }
      case 3 -> {
        diary.active = at;
        desk.call(number);
      }
      case 4 -> plan(number, diary, at);
      default -> tag(number, diary, contacts.get(dice.nextInt(contacts.size())));
    }
  }

  private void plan(OpportunityNumber number, Diary diary, Instant at) {
    diary.planned = dice.nextInt(6) > 0;
    diary.due = diary.planned && dice.nextInt(4) > 0 ? someDay(at) : null;
    Optional<LocalDate> due = Optional.ofNullable(diary.due);
    desk.change(
        number,
        new Edit.Plan(diary.planned ? Optional.of(new NextStep("Step", due)) : Optional.empty()));
  }

  private void tag(OpportunityNumber number, Diary diary, Contact contact) {
    String role = ROLES.get(dice.nextInt(ROLES.size()));
    boolean primary = dice.nextInt(3) == 0;
    desk.tag(number, contact, role, primary);
    diary.contacts.add(contact.id().value());
    diary.roles.add(role);
    diary.primary |= primary;
  }

  private LocalDate someDay(Instant at) {
    return day(at).plusDays(dice.nextInt(-3, 40));
  }

  private Money someAmount() {
    return switch (dice.nextInt(4)) {
      case 0 -> Money.of(dice.nextInt(1000, 2000) + ".25", "USD");
      case 1 -> Money.of(String.valueOf(dice.nextInt(100, 200)), "EUR");
      default -> Money.of(String.valueOf(dice.nextInt(4) * 1000), "KRW");
    };
  }
}
