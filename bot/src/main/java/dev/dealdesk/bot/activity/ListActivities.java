package dev.dealdesk.bot.activity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Store;
import java.util.List;

/** {@code /opportunity activities}: what was done for an opportunity, the latest first. */
public final class ListActivities implements Command {

  static final String ROUTE = "opportunity activities";

  private final Work work;
  private final List<Option> options;

  public ListActivities(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("opportunity", new Names(store).opportunity()),
            Option.choice(ActivityForm.KIND, "note", "call", "meeting", "email"));
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
        desk ->
            Subject.of(
                call,
                desk,
                ROUTE,
                about -> Page.shown(call.inputs(), new ActivityPage(call, desk, about).blocks())));
  }
}
