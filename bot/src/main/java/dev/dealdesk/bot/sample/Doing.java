package dev.dealdesk.bot.sample;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.opportunity.Tagging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what the seed tells, the way commands do it. */
final class Doing {

  private final Seed seed;
  private final Days days;
  private final Map<String, OpportunityNumber> made = new HashMap<>();

  Doing(Seed seed, Days days) {
    this.seed = seed;
    this.days = days;
  }

  void deed(Desk desk, Deed deed) {
    Edits edits = new Edits(desk, days);
    switch (deed) {
      case Deed.AddAccount(var account) -> desk.accounts().create(account);
      case Deed.AddContact contact -> desk.contacts().create(contact(contact, edits));
      case Deed.Create(var key, var name, var stage, var fields) ->
          made.put(
              key,
              changed(desk.opportunities().create(name, edits.stage(stage), edits.of(fields))));
      case Deed.Change(var key, var fields) ->
          changed(desk.opportunities().change(number(desk, key), edits.of(fields)));
      case Deed.Tag tag -> tag(desk, tag);
      case Deed.Log(var key, var kind, var direction, var text) ->
          desk.activities()
              .log(number(desk, key), new Activity.New(kind, direction, desk.session().at(), text));
    }
  }

  private static Contacts.New contact(Deed.AddContact contact, Edits edits) {
    return new Contacts.New(
        contact.name(),
        Optional.of(edits.account(contact.account()).id()),
        contact.title(),
        Optional.empty(),
        contact.email(),
        contact.phone());
  }

  private void tag(Desk desk, Deed.Tag tag) {
    Tagging done =
        desk.contactRoles()
            .tag(
                number(desk, tag.opportunity()),
                Edits.sole(desk.contacts().named(tag.contact()), tag.contact()),
                Edits.sole(desk.settings().role(tag.role()), tag.role()),
                tag.primary());
    if (!(done instanceof Tagging.Tagged)) {
      throw new IllegalStateException("The seed tags somebody in vain: " + done);
    }
  }

  /** What the export tells of the time after the import. */
  void later(Desk desk, Past.Later later) {
    Edit move = new Edit.Move(later.stage());
    List<Edit> edits =
        seed.told(later.id())
            .lostReason()
            .<List<Edit>>map(reason -> List.of(move, new Edit.LostBecause(Optional.of(reason))))
            .orElse(List.of(move));
    changed(desk.opportunities().change(imported(desk, later.id()), edits));
  }

  private OpportunityNumber number(Desk desk, String key) {
    return Optional.ofNullable(seed.told().get(key))
        .map(told -> imported(desk, told.id()))
        .or(() -> Optional.ofNullable(made.get(key)))
        .orElseThrow(() -> new IllegalStateException("The seed does not know of " + key));
  }

  private static OpportunityNumber imported(Desk desk, String id) {
    return desk.opportunities().imported(id).orElseThrow().number();
  }

  private static OpportunityNumber changed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed(var _, var after, var _) -> after.number();
      case Outcome.Unchanged _, Outcome.Conflicted _, Outcome.Refused _, Outcome.Missing _ ->
          throw new IllegalStateException("The seed asks for what cannot be: " + outcome);
    };
  }
}
