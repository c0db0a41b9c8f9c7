package dev.dealdesk.bot;

import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone who types one command after the other, and writes down what came of each. */
final class BusyRep implements Runnable {

  private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
  private static final List<String> STAGES =
      List.of("Prospecting", "Qualification", "Needs Analysis", "Proposal", "Negotiation");

  /** What the person saw. */
  enum Fate {
    /** The answer that everyone sees: it is done. */
    DONE,
    /** A private answer: it is not done. */
    REFUSED,
    /** Nothing: it may be done or not. */
    SILENT
  }

  /**
   * A command that was typed.
   *
   * @param interaction Discord's id of it
   */
  record Typed(long interaction, String line, Fate fate) {}

  private final Person person;
  private final Random random;
  private final Queue<Typed> typed;
  private final Runnable answered;
  private final Queue<Long> numbers;
  private int next;

  /**
   * @param random decides what is typed
   * @param typed where everybody writes down what they typed
   * @param numbers the opportunities that everybody works on
   * @param answered called after each answer
   */
  BusyRep(
      Person person, Random random, Queue<Typed> typed, Queue<Long> numbers, Runnable answered) {
    this.person = person;
    this.random = random;
    this.typed = typed;
    this.numbers = numbers;
    this.answered = answered;
  }

  static <T> Queue<T> shared() {
    return new ConcurrentLinkedQueue<>();
  }

  /** Types until interrupted. */
  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      String line = line();
      Interaction interaction = person.slash(line);
      typed.add(new Typed(interaction.id(), line, fate(interaction)));
    }
  }

  private Fate fate(Interaction interaction) {
    MessageView reply;
    try {
      reply = interaction.reply();
    } catch (IllegalStateException interrupted) {
      return Fate.SILENT;
    }
    answered.run();
    if (reply.ephemeral()) {
      return Fate.REFUSED;
    }
    Matcher number = NUMBER.matcher(reply.text());
    if (number.find()) {
      numbers.add(Long.valueOf(number.group(1)));
    }
    return Fate.DONE;
  }

  private String line() {
    List<Long> known = numbers.stream().distinct().toList();
    int kind = known.isEmpty() ? 0 : random.nextInt(10);
    String amount = random.nextInt(1, 1_000_000) + " USD";
    if (kind < 4) {
      return "/opportunity create name:\"%s %d %d\" account:unknown amount:\"%s\" close-date:2031-03-31"
          .formatted(person.name(), random.nextInt(1_000_000), next++, amount);
    }
    long number = known.get(random.nextInt(known.size()));
    String stage = STAGES.get(random.nextInt(STAGES.size()));
    return switch (kind) {
      case 4, 5, 6 -> "/opportunity edit opportunity:#%d amount:\"%s\"".formatted(number, amount);
      case 7, 8 -> "/opportunity stage opportunity:#%d stage:\"%s\"".formatted(number, stage);
      default -> "/opportunity won opportunity:#%d".formatted(number);
    };
  }
}
