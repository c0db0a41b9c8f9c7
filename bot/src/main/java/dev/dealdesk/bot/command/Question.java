package dev.dealdesk.bot.command;

import dev.dealdesk.store.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a person back instead of guessing. */
public final class Question {

  /** An input of every answer to a question: the message it comes from is the question. */
  private static final String ASKED = "asked";

  /**
   * An input that opens the form of an action, filled in with the other inputs. It says which input
   * is to be mended, where it is a single one.
   */
  private static final String FORM = "form";

  /** What says that no single input is to be mended. */
  private static final Set<String> WHOLE = Set.of("again", "new");

  private static final String ENTERED = "entered";

  private static final Pattern CARRIED = Pattern.compile("(bot )?<@(\\d+)> (.+)");

  private static final int AT_MOST = 25;

  private Question() {}

  /**
   * Asks privately which value is meant. Every answer runs the same action again, with all its
   * inputs as they were and the answer in place of the one in doubt.
   *
   * @param input the input in doubt
   * @param question in Discord Markdown
   * @param answers up to five show as buttons, more as a menu
   */
  public static Reply ask(
      Call call, String route, String input, String question, List<Choice> answers) {
    Press again = again(new Press(route, texts(call.inputs())));
    List<Choice> shown = answers.stream().limit(AT_MOST).toList();
    Block choice =
        shown.size() <= 5
            ? new Block.Buttons(
                shown.stream()
                    .map(answer -> new Button(answer.label(), again.with(input, answer.value())))
                    .toList())
            : new Block.Menu(again, input, "…", shown, 1);
    return new Reply.Refuse(List.of(new Block.Text(question), choice));
  }

  /**
   * Says privately what is wrong, and offers the action's form with everything that was entered.
   *
   * @param sentence in Discord Markdown
   */
  public static Reply mend(Call call, String route, String sentence) {
    return mend(call, route, sentence, "again");
  }

  /**
   * As {@link #mend(Call, String, String)}, for one input that is wrong. Where the action's form
   * does not show it, {@link #mending} does.
   */
  public static Reply mend(Call call, String route, String sentence, String input) {
    Press again = again(new Press(route, texts(call.inputs()))).with(FORM, input);
    return Reply.refuse(sentence, new Button(call.texts().label("edge.edit_again"), again));
  }

  /**
   * A form of the one input that was wrong, where the action's own form would not show it: nothing
   * else has to be entered anew.
   *
   * @param shown what the action's own form shows
   */
  public static Optional<Reply> mending(Call call, String route, Collection<String> shown) {
    return call.inputs()
        .text(FORM)
        .filter(input -> !WHOLE.contains(input) && !shown.contains(input))
        .map(input ->
            new Reply.Ask(
                new Form(
                    call.texts().label("edge.edit_again"),
                    form(call, route),
                    List.of(alone(call, input)))));
  }

  private static Form.Field alone(Call call, String input) {
    String label = call.texts().label("option." + input + ".name").replace('-', ' ');
    return new Form.TextField(
        input,
        label.substring(0, 1).toUpperCase(call.texts().locale()) + label.substring(1),
        call.inputs().text(input).orElse(""),
        call.texts().label("option." + input + ".description"),
        false,
        false);
  }

  /** A press that answers a question: the message it stands on is no longer needed. */
  public static Press again(Press press) {
    return press.with(ASKED, "yes");
  }

  /** Whether the person wants the action's form. */
  public static boolean wantsForm(Inputs inputs) {
    return inputs.has(FORM);
  }

  /** The press of a form: what is known already, and what is not to be asked again. */
  public static Press form(Call call, String route) {
    Map<String, String> known = new LinkedHashMap<>(texts(call.inputs()));
    known.remove(FORM);
    return new Press(route, known).with(ENTERED, "yes");
  }

  /** Whether the person has been through the action's form: what is empty now is unknown. */
  public static boolean entered(Inputs inputs) {
    return inputs.has(ENTERED) && !inputs.has(FORM);
  }

  /** Whether the person was asked back: the message they used is the question. */
  public static boolean asked(Inputs inputs) {
    return inputs.has(ASKED);
  }

  /**
   * The reply that shows what came of an action to everybody in the channel. Where the person had
   * been asked back, the question goes.
   */
  public static Reply answered(Call call, List<Block> result) {
    Reply shown = new Reply.Say(Visibility.PUBLIC, result, Set.of());
    return asked(call.inputs())
        ? new Reply.Several(
            List.of(Reply.edit(new Block.Text(call.texts().say("edge.answered"))), shown))
        : shown;
  }

  /**
   * All inputs as a press carries them: people by their mention and name, as in {@link #person}.
   */
  public static Map<String, String> texts(Inputs inputs) {
    Map<String, String> texts =
        inputs.values().entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().getFirst(),
                    (first, _) -> first,
                    LinkedHashMap::new));
    inputs
        .people()
        .forEach((name, person) ->
            texts.put(
                name,
                (person.bot() ? "bot " : "") + "<@" + person.id().value() + "> " + person.name()));
    return texts;
  }

  /** The member that a person chose before they were asked back about something else. */
  public static Optional<Person> person(Inputs inputs, String name) {
    Matcher carried = CARRIED.matcher(inputs.text(name).orElse(""));
    return (asked(inputs) || entered(inputs)) && carried.matches()
        ? UserId.read(carried.group(2))
            .map(user ->
                new Person(user, carried.group(3), Set.of(), false, carried.group(1) != null))
        : inputs.person(name);
  }
}
