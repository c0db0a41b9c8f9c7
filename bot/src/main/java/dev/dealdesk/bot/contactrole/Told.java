package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.card.OpportunityCard;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Tagging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what came of changing an opportunity's contact roles. */
record Told(Call call, Desk desk, Opportunity opportunity) {

  /**
   * @param done the key of the sentence where a contact plays a role now
   * @param notes what else is to be said then
   */
  Reply of(Tagging tagging, String done, List<String> notes) {
    return switch (tagging) {
      case Tagging.Tagged(var role, var replaced) -> changed(tagged(done, role, replaced, notes));
      case Tagging.Removed(var role) -> changed(List.of(said("contactrole.removed", role)));
      case Tagging.Unchanged(var role) -> Reply.refuse(said("contactrole.unchanged", role));
      case Tagging.NotTagged() -> Reply.refuse(said("contactrole.not_tagged"));
      case Tagging.Missing(_) -> Reply.refuse(said("contactrole.missing"));
    };
  }

  private List<String> tagged(
      String done, ContactRole role, Optional<Contact> replaced, List<String> notes) {
    List<String> lines = new ArrayList<>();
    lines.add(said(done, role));
    replaced
        .map(before ->
            call.texts().say("contactrole.replaced", "name", Brief.of(before.name(), 100)))
        .ifPresent(lines::add);
    lines.addAll(notes);
    return lines;
  }

  private Reply changed(List<String> lines) {
    Opportunity now = desk.opportunities().find(opportunity.number()).orElseThrow();
    String done = String.join("\n", lines);
    return RoleList.isOpen(call.inputs()) && !Question.asked(call.inputs())
        ? beside(now, done)
        : OpportunityCard.changed(call, desk, now, done);
  }

  /** The list on which it was done, as it is now, and the card for everybody. */
  private Reply beside(Opportunity now, String done) {
    List<Block> card = OpportunityCard.undoable(call, desk, now, done);
    return new Reply.Several(
        List.of(
            new Reply.Edit(new RoleList(call, desk).of(now)),
            new Reply.Say(Visibility.PUBLIC, card, Set.of())));
  }

  private String said(String key) {
    return call.texts().say(key, "number", number());
  }

  private String said(String key, ContactRole role) {
    return call.texts()
        .say(
            key,
            "contact",
            Brief.of(role.contact().name(), 100),
            "role",
            role.role().name().in(call.texts().locale()),
            "primary",
            role.primary(),
            "number",
            number());
  }

  private Markdown number() {
    return new Markdown(opportunity.number().toString());
  }
}
