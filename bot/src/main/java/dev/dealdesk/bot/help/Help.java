package dev.dealdesk.bot.help;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /help}: every command with what it does, in the person's language. */
public final class Help implements Command {

  private final List<Command> others;

  /**
   * @param others the commands that it lists, in order
   */
  public Help(List<Command> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public String route() {
    return "help";
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
    List<Command> all = new ArrayList<>(others);
    all.add(this);
    String lines =
        all.stream()
            .map(each -> line(each.route(), call.texts()))
            .collect(Collectors.joining("\n"));
    return Reply.privately(
        new Block.Panel(
            Colour.PLAIN,
            List.of(
                new Block.Buttons(firstSteps(call)),
                new Block.Text(call.texts().say("help.title")),
                new Block.Text(lines),
                new Block.Text(call.texts().say("help.hint")))));
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
    String description = texts.label("command." + route.replace(' ', '.') + ".description");
    return texts.say("help.line", "command", typed(route, texts), "description", description);
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
