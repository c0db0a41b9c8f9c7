package dev.dealdesk.bot.contactrole;

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

/** {@code /contact-role list}: everybody who plays a role in an opportunity. */
public final class ListRoles implements Command {

  static final String ROUTE = "contact-role list";

  private final Work work;
  private final List<Option> options;

  public ListRoles(Store store) {
    work = new Work(store);
    Names names = new Names(store);
    options = List.of(Option.text("opportunity", names.opportunity()));
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
            Opportunities.named(
                call,
                desk,
                ROUTE,
                opportunity ->
                    Page.shown(call.inputs(), new RoleList(call, desk).of(opportunity))));
  }
}
