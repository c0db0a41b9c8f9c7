package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Store;
import java.util.List;

/** {@code /contact-role add}: any contact can be tagged, also one of another account. */
public final class AddRole implements Command {

  static final String ROUTE = "contact-role add";

  private final Work work;
  private final List<Option> options;

  public AddRole(Store store) {
    work = new Work(store);
    Names names = new Names(store);
    options =
        List.of(
            Option.text("opportunity", names.opportunity()),
            Option.text("contact", names.contact()),
            Option.text("role", names.role()),
            Option.of("primary", Option.Kind.YES_NO));
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
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return work.write(call, desk -> new Adding(call, desk).add());
  }
}
