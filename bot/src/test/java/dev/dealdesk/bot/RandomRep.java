package dev.dealdesk.bot;

import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Someone who does one thing after the other, without any plan. */
final class RandomRep {

  /** There are contacts of these numbers. */
  static final int CONTACTS = 5;

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Set<String> UNDO = Set.of("Undo", "실행 취소");
  private static final List<String> STAGES =
      List.of("Prospecting", "Qualification", "Needs Analysis", "Proposal", "Negotiation");
  private static final List<String> ROLES = List.of("Evaluator", "Influencer", "Decision Maker");

  private final Person person;
  private final Random random;
  private final int opportunities;
  private Optional<MessageView> last = Optional.empty();

  RandomRep(Person person, Random random, int opportunities) {
    this.person = person;
    this.random = random;
    this.opportunities = opportunities;
  }

  void act(int times) {
    for (int time = 0; time < times; time++) {
      MessageView reply = patiently(act());
      last = Optional.of(reply);
    }
  }

  /** What is done is looked at, not how long it takes: that depends on the machine. */
  private static MessageView patiently(Interaction interaction) {
    interaction.age(PATIENCE.negated());
    interaction.acknowledged(PATIENCE);
    return interaction.reply();
  }

  private Interaction act() {
    Optional<MessageView.Button> more = last.flatMap(this::button);
    return more.isPresent()
        ? person.click(last.orElseThrow(), more.get().customId())
        : person.slash(line());
  }

  /** Whoever has asked to delete something mostly does; what was done is taken back at times. */
  private Optional<MessageView.Button> button(MessageView message) {
    return message.buttons().stream()
        .filter(button ->
            button.customId().contains("sure=yes")
                || (UNDO.contains(button.label()) && random.nextInt(4) == 0))
        .findFirst();
  }

  private String line() {
    String one = "opportunity:#" + random.nextInt(1, opportunities + 1);
    return switch (random.nextInt(17)) {
      case 0, 1 -> "/opportunity edit " + one + " amount:\"" + random.nextInt(1_000_000) + " USD\"";
      case 2 -> "/opportunity edit " + one + " name:\"Renamed " + random.nextInt(1_000) + "\"";
      case 3 -> "/opportunity edit " + one + " close-date:" + date();
      case 4 -> "/opportunity edit " + one + " probability:" + random.nextInt(101);
      case 5, 6 -> "/opportunity stage " + one + " stage:\"" + any(STAGES) + "\"";
      case 7 -> "/opportunity won " + one;
      case 8 -> "/opportunity lost " + one + " reason:Price";
      case 9 -> "/opportunity reopen " + one;
      case 10 ->
          "/contact-role add " + one + contact() + " role:\"" + any(ROLES) + "\"" + primary();
      case 11 -> "/contact-role remove " + one + contact();
      case 12 -> "/opportunity assign " + one + " owner-name:nobody";
      case 13 -> "/opportunity next-step " + one + " next-step:\"Step " + random.nextInt(99) + "\"";
      case 14 -> "/opportunity note " + one + " text:\"Note " + random.nextInt(99) + "\"";
      case 15 -> "/opportunity delete " + one;
      default -> "/opportunity restore " + one;
    };
  }

  private String date() {
    return "2031-%02d-%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 28));
  }

  private String contact() {
    return " contact:\"Contact " + random.nextInt(1, CONTACTS + 1) + "\"";
  }

  private String primary() {
    return random.nextBoolean() ? " primary:true" : "";
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
