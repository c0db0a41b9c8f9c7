package dev.dealdesk.bot.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a person back instead of guessing. */
public final class Question {

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
    Press again = new Press(route, texts(call.inputs()));
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

  /** All inputs as a press carries them: people by their mention. */
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
    inputs.people().forEach((name, person) -> texts.put(name, "<@" + person.id().value() + ">"));
    return texts;
  }
}
