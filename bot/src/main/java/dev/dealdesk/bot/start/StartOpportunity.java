package dev.dealdesk.bot.start;

import dev.dealdesk.bot.card.OpportunityCard;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Quote;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An opportunity with its account, its primary contact and the message that it began with, all in
 * one step. A contact's card leads here too.
 */
public final class StartOpportunity implements Action {

  static final String ROUTE = "opportunity.start";

  private final Work work;

  public StartOpportunity(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return Question.entered(call.inputs())
        ? work.write(call, desk -> start(call, desk))
        : work.prepare(call, Right.EDIT, desk -> new StartForm(call, desk).asked());
  }

  private static Reply start(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    return switch (Beginning.read(call, desk)) {
      case Resolved.Asks<Beginning>(var reply) -> reply;
      case Resolved.Got<Beginning>(var beginning) -> started(call, desk, beginning);
      case Resolved.Absent<Beginning>() -> throw new IllegalStateException("A form was sent");
    };
  }

  private static Reply started(Call call, Desk desk, Beginning beginning) {
    Outcome outcome =
        desk.opportunities()
            .create(beginning.name(), desk.process().first(StageKind.OPEN), beginning.edits());
    return outcome instanceof Outcome.Changed(_, var made, _)
        ? completed(call, desk, beginning, made)
        : Question.mend(call, ROUTE, call.texts().say("start.refused"));
  }

  private static Reply completed(Call call, Desk desk, Beginning beginning, Opportunity made) {
    List<String> told = new ArrayList<>();
    told.add(
        call.texts()
            .say(
                "start.created",
                "number",
                new Markdown(made.number().toString()),
                "name",
                made.name()));
    told.addAll(beginning.notes());
    beginning.contact().flatMap(contact -> tagged(call, desk, made, contact)).ifPresent(told::add);
    Quote.in(call.inputs()).flatMap(quote -> noted(call, desk, made, quote)).ifPresent(told::add);
    return OpportunityCard.changed(call, desk, made, String.join("\n", told));
  }

  /** In the first role of the desk's list: what it really is, the card lets anybody say. */
  private static Optional<String> tagged(Call call, Desk desk, Opportunity made, Contact contact) {
    Optional<Role> role =
        desk.settings().roles().stream().filter(each -> !each.retired()).findFirst();
    return role.map(first -> {
      desk.contactRoles().tag(made.number(), contact, first, true);
      return call.texts()
          .say(
              "start.tagged",
              "contact",
              contact.name(),
              "role",
              first.name().in(call.texts().locale()));
    });
  }

  private static Optional<String> noted(Call call, Desk desk, Opportunity made, Quote quote) {
    if (quote.text().isEmpty()) {
      return Optional.empty();
    }
    desk.activities()
        .log(
            made.number(),
            new Activity.New(
                Activity.Kind.NOTE,
                Optional.empty(),
                quote.at().isBefore(call.at()) ? quote.at() : call.at(),
                quote.text(),
                Optional.of(quote.url())));
    return Optional.of(call.texts().say("start.noted", "url", new Markdown(quote.url())));
  }
}
