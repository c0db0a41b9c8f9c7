package dev.dealdesk.bot.help;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /help}: every command, in the person's language; a menu tells what each one does. */
public final class Help implements Command {

  private static final String ROUTE = "help";
  private static final String ABOUT = "about";
  private static final String BACK = "back";

  private final List<Command> others;

  /**
   * @param others the commands that it lists, in order
   */
  public Help(List<Command> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return call.inputs()
        .text(ABOUT)
        .filter(words()::containsKey)
        .map(word -> Reply.edit(about(call, word)))
        .orElseGet(() ->
            call.inputs().has(BACK) ? Reply.edit(overview(call)) : Reply.privately(overview(call)));
  }

  /** The commands by their first word, in order. */
  private Map<String, List<Command>> words() {
    return Stream.concat(others.stream(), Stream.of(this))
        .collect(
            Collectors.groupingBy(
                each -> each.route().split(" ")[0], LinkedHashMap::new, Collectors.toList()));
  }

  private Block overview(Call call) {
    Texts texts = call.texts();
    String lines =
        words().entrySet().stream()
            .map(word -> line(word.getKey(), word.getValue(), texts))
            .collect(Collectors.joining("\n"));
    return new Block.Panel(
        Colour.PLAIN,
        List.of(
            new Block.Buttons(firstSteps(call)),
            new Block.Text(texts.say("help.title")),
            new Block.Text(lines),
            new Block.Menu(Press.of(ROUTE), ABOUT, texts.label("help.choose"), choices(texts), 1),
            new Block.Text(texts.say("help.hint"))));
  }

  private static String line(String word, List<Command> commands, Texts texts) {
    if (commands.getFirst().route().equals(word)) {
      return line(word, texts);
    }
    return texts.say(
        "help.group",
        "command",
        typed(word, texts),
        "names",
        commands.stream()
            .map(each -> texts.label("command." + each.route().replace(' ', '.') + ".name"))
            .collect(Collectors.joining(" · ")),
        "description",
        description(word, texts));
  }

  private List<Choice> choices(Texts texts) {
    return words().entrySet().stream()
        .filter(word -> word.getValue().size() > 1)
        .map(word -> new Choice(word.getKey(), "/" + typed(word.getKey(), texts)))
        .toList();
  }

  private Block about(Call call, String word) {
    Texts texts = call.texts();
    return new Block.Panel(
        Colour.PLAIN,
        List.of(
            new Block.Text(texts.say("help.about", "command", typed(word, texts))),
            new Block.Text(
                words().getOrDefault(word, List.of()).stream()
                    .map(each -> line(each.route(), texts))
                    .collect(Collectors.joining("\n"))),
            Block.Buttons.of(
                new Button(texts.label("help.back"), Press.of(ROUTE).with(BACK, "yes")))));
  }

  private static List<Button> firstSteps(Call call) {
    List<Button> steps = new ArrayList<>();
    steps.add(
        new Button(
            call.texts().label("welcome.new"), Press.of("opportunity create"), Button.Weight.MAIN));
    if (call.person().managesServer()) {
      steps.add(new Button(call.texts().label("welcome.setup"), Press.of("setup")));
    }
    return steps;
  }

  private static String line(String route, Texts texts) {
    return texts.say(
        "help.line", "command", typed(route, texts), "description", description(route, texts));
  }

  private static String description(String route, Texts texts) {
    return texts.label("command." + route.replace(' ', '.') + ".description");
  }

  /** The command as the person types it: Discord shows each word in their language. */
  private static String typed(String route, Texts texts) {
    List<String> words = List.of(route.split(" "));
    List<String> shown = new ArrayList<>();
    for (int i = 1; i <= words.size(); i++) {
      shown.add(texts.label("command." + String.join(".", words.subList(0, i)) + ".name"));
    }
    return String.join(" ", shown);
  }
}
