package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Contacts that one who is about to be made may be already. */
record Known(Call call, Desk desk) {

  /** The answer to whether the contact is one of them: that one, or {@link #NOBODY}. */
  private static final String SAME = "same";

  private static final String NOBODY = "nobody";
  private static final int MOST = 4;

  /** Whether the person said that it is one of them. */
  static boolean isMeant(Call call) {
    return call.inputs().text(SAME).filter(answer -> !answer.equals(NOBODY)).isPresent();
  }

  /** The one that was there, in place of the question. */
  Reply opened() {
    Resolved<Contact> same = new Resolver(call, desk, CreateContact.ROUTE).contact(SAME);
    return same.question()
        .orElseGet(() -> new Reply.Edit(new ContactPanel(call, desk).of(same.got().orElseThrow())));
  }

  /** Asks whether it is one of them, where there are such and it was not said yet. */
  Optional<Reply> question(Contacts.New wanted) {
    if (call.inputs().text(SAME).isPresent()) {
      return Optional.empty();
    }
    desk.contacts().reserve(wanted.name());
    List<Contact> known = desk.contacts().resembling(wanted, MOST);
    return known.isEmpty() ? Optional.empty() : Optional.of(ask(wanted.name(), known));
  }

  private Reply ask(String name, List<Contact> known) {
    Stream<Choice> open =
        known.stream()
            .map(contact ->
                new Choice(
                    "contact:" + contact.id().value(),
                    call.texts()
                        .label("contact.same.open", "contact", ContactLine.plain(contact))));
    Choice anyway = new Choice(NOBODY, call.texts().label("contact.same.anyway"));
    return Question.ask(
        call,
        CreateContact.ROUTE,
        SAME,
        call.texts().say("contact.same", "name", name, "count", known.size()),
        Stream.concat(open, Stream.of(anyway)).toList());
  }
}
