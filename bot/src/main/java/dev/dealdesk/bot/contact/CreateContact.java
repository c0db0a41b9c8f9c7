package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.workspace.Right;
import java.util.ArrayList;
import java.util.List;

/** {@code /contact create}: without a name it opens a form. */
public final class CreateContact implements Command {

  static final String ROUTE = "contact create";

  private final Work work;
  private final List<Option> options;

  public CreateContact(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("name"),
            Option.text("account", new Names(store).account()),
            Option.text("title"),
            Option.text("department"),
            Option.text("email"),
            Option.text("phone"));
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
    boolean named = call.inputs().text("name").isPresent() || Question.entered(call.inputs());
    if (Question.wantsForm(call.inputs()) || !named) {
      return work.prepare(call, Right.EDIT, desk -> new ContactForm(call, desk).asked());
    }
    return Known.isMeant(call)
        ? work.read(call, desk -> new Known(call, desk).opened())
        : work.write(call, desk -> create(call, desk));
  }

  private static Reply create(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    NewContact entered = NewContact.in(call, desk);
    return entered
        .question()
        .or(() -> new Known(call, desk).question(entered.contact()))
        .orElseGet(() -> created(call, desk, entered));
  }

  private static Reply created(Call call, Desk desk, NewContact entered) {
    Contact contact = desk.contacts().create(entered.contact());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Section(
            call.texts().say("contact.created", "name", contact.name()), UndoButton.of(call)));
    entered
        .madeAccount()
        .map(account -> call.texts().say("contact.created_account", "account", account.name()))
        .ifPresent(line -> blocks.add(new Block.Text(line)));
    blocks.addAll(new ContactPanel(call, desk).of(contact));
    return Question.answered(call, blocks);
  }
}
