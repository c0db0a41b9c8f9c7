package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.person.Person;
import java.util.List;

/**
 * {@code /pipeline focus}: the opportunities most worth work now, each with its reason and what to
 * do next, for one person alone.
 */
public final class ShowFocus implements Command {

  static final String ROUTE = "pipeline focus";

  /** As many as Discord has room for with a button each. */
  private static final int MOST = 10;

  private final Work work;
  private final List<Option> options;

  public ShowFocus(Store store) {
    work = new Work(store);
    options = List.of(Option.text(Whose.INPUT, Whose.completer(new Names(store))));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk -> {
          var whose = Whose.read(call, desk, ROUTE);
          return whose
              .question()
              .orElseGet(
                  () -> Page.shown(call.inputs(), blocks(call, desk, whose.got().orElseThrow())));
        });
  }

  static List<Block> blocks(Call call, Desk desk, Whose whose) {
    var person = desk.people().find(call.person().id()).map(Person::id);
    return new FocusView(
            call,
            desk.workspace(),
            whose,
            desk.focus().first(whose.scope(), person, call.at(), MOST))
        .blocks();
  }
}
