package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.record.RecordHistoryLine;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything about a contact at a glance. */
record ContactPanel(Call call, Desk desk) {

  private static final int SHOWN = 5;

  List<Block> of(Contact contact) {
    RecordId id = RecordId.of(contact.id());
    Press tag = about("contact-role add", contact).with("form", "new");
    Press edit = about("contact edit", contact).with(Seen.INPUT, desk.recordHistory().version(id));
    Press start = Press.of("opportunity.start").with("from", "contact:" + contact.id().value());
    return List.of(
        new Block.Panel(
            Colour.PLAIN,
            List.of(
                new Block.Text(facts(contact)),
                new Block.Text(opportunities(contact)),
                new Block.Text(new RecordHistoryLine(texts(), desk).last(id)),
                Block.Buttons.of(
                    new Button(texts().label("contact.tag"), tag),
                    new Button(texts().label("start.button"), start),
                    new Button(texts().label("card.edit"), edit),
                    new Button(
                        texts().label("card.history"), about("contact history", contact))))));
  }

  private static Press about(String route, Contact contact) {
    return Press.of(route).with("contact", "contact:" + contact.id().value());
  }

  private Texts texts() {
    return call.texts();
  }

  private String facts(Contact contact) {
    String reach =
        Stream.of(contact.email(), contact.phone())
            .flatMap(Optional::stream)
            .map(each -> Markdown.code(Brief.of(each, 100)).text())
            .collect(Collectors.joining(" · "));
    return Stream.of(
            texts().say("contact.title", "name", Brief.of(contact.name(), 200)),
            Markdown.escaped(ContactLine.work(contact)).text(),
            account(contact),
            reach)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String account(Contact contact) {
    return contact
        .account()
        .map(Account.Ref::name)
        .map(name -> texts().say("contact.account", "account", Brief.of(name, 100)))
        .orElseGet(() -> texts().say("contact.account_unknown"));
  }

  private String opportunities(Contact contact) {
    List<Opportunity> all = desk.contactRoles().opportunitiesOf(contact.id(), SHOWN + 1);
    if (all.isEmpty()) {
      return texts().say("contact.no_opportunity");
    }
    List<String> lines = new ArrayList<>();
    lines.add(texts().say("contact.opportunities"));
    all.stream().limit(SHOWN).map(each -> line(contact, each)).forEach(lines::add);
    if (all.size() > SHOWN) {
      lines.add(texts().say("contact.more"));
    }
    return String.join("\n", lines);
  }

  private String line(Contact contact, Opportunity opportunity) {
    String roles =
        desk.contactRoles().of(opportunity.number()).stream()
            .filter(role -> role.contact().id().equals(contact.id()))
            .map(this::role)
            .collect(Collectors.joining(", "));
    return texts()
        .say(
            "contact.opportunity",
            "line",
            new Markdown(OpportunityLine.of(texts(), opportunity)),
            "roles",
            new Markdown(roles));
  }

  private String role(ContactRole role) {
    return texts()
        .say(
            "contact.role",
            "role",
            Brief.of(role.role().name().in(texts().locale()), 40),
            "primary",
            role.primary());
  }
}
