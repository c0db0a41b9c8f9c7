package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an answer is shown: to one person, with menus that change it in place; or to everyone as it
 * stands, with a button by which each gets their own.
 */
final class Showing {

  private static final String SHARE = "share";
  private static final String AGAIN = "again";

  private Showing() {}

  static boolean isShared(Inputs inputs) {
    return inputs.has(SHARE);
  }

  static Reply reply(Call call, List<Block> blocks) {
    List<Block> panel = List.of(new Block.Panel(Colour.PLAIN, blocks));
    if (isShared(call.inputs())) {
      return new Reply.Say(Visibility.PUBLIC, panel, Set.of());
    }
    return call.inputs().has(AGAIN) || Question.asked(call.inputs())
        ? new Reply.Edit(panel)
        : new Reply.Say(Visibility.PRIVATE, panel, Set.of());
  }

  /** A press whose answer takes the place of the message it is on. */
  static Press inPlace(Press press) {
    return press.with(AGAIN, "yes");
  }

  /** The buttons below: those of one's own message, or the one by which everybody gets theirs. */
  static Block buttons(Call call, Press here, List<Button> own) {
    if (isShared(call.inputs())) {
      return Block.Buttons.of(new Button(call.texts().label("pipeline.closer"), here));
    }
    List<Button> all = new ArrayList<>(own);
    all.add(new Button(call.texts().label("pipeline.share"), here.with(SHARE, "yes")));
    return new Block.Buttons(all);
  }

  /** A menu of one's own message that changes one of its inputs. */
  static Block menu(Call call, Press here, String input, List<Choice> choices) {
    return new Block.Menu(
        inPlace(without(here, input)),
        input,
        call.texts().label("pipeline.choose." + input),
        choices,
        1);
  }

  /** Between one's own and everybody's. */
  static Button whose(Call call, Press here, Lens lens) {
    String other = lens.whose().isOwn(call) ? Whose.EVERYONE : Whose.ME;
    return new Button(
        call.texts().label("risk.whose." + other), inPlace(here).with(Whose.INPUT, other));
  }

  private static Press without(Press press, String input) {
    Map<String, String> inputs = new HashMap<>(press.inputs());
    inputs.remove(input);
    return new Press(press.route(), inputs);
  }

  /** Opens one of these; nothing where there is none. */
  static Optional<Block> opener(Call call, List<Opportunity> shown) {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<Choice> choices =
        shown.stream()
            .map(each -> new Choice(each.number().toString(), each.number() + " " + each.name()))
            .toList();
    Press press = Press.of("opportunity show").with("privately", "yes");
    return Optional.of(
        new Block.Menu(press, "opportunity", call.texts().label("pipeline.open"), choices, 1));
  }
}
