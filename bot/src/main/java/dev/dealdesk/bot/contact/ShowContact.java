package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.contact.Contact;
import java.util.List;
import java.util.Set;

/** {@code /contact show}: everything about a contact, for everybody in the channel. */
public final class ShowContact implements Command {

  static final String ROUTE = "contact show";

  /** An input that shows it to the person alone. */
  static final String PRIVATELY = "privately";

  private final Work work;
  private final List<Option> options;

  public ShowContact(Store store) {
    work = new Work(store);
    options = List.of(Option.text("contact", new Names(store).contact()));
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
    return work.read(
        call,
        desk -> {
          Resolved<Contact> contact =
              new Resolver(call, desk, ROUTE).insisting().contact("contact");
          return contact.question().orElseGet(() -> shown(call, desk, contact.got().orElseThrow()));
        });
  }

  private static Reply shown(Call call, Desk desk, Contact contact) {
    List<Block> panel = new ContactPanel(call, desk).of(contact);
    return call.inputs().has(PRIVATELY)
        ? new Reply.Say(Visibility.PRIVATE, panel, Set.of())
        : Question.answered(call, panel);
  }
}
