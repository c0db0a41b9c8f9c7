package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.ImportedOwners;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;

/** {@code /opportunity assign}: to a member, to a name that an import brought, or to nobody. */
public final class AssignOpportunity implements Command {

  static final String ROUTE = "opportunity assign";

  /** A member of the server. */
  static final String MEMBER = "owner";

  /** Somebody whom Discord does not know, or nobody. */
  static final String OTHER = "owner-name";

  private final Work work;
  private final List<Option> options;

  public AssignOpportunity(Store store) {
    work = new Work(store);
    Names names = new Names(store);
    options =
        List.of(
            Option.text("opportunity", names.opportunity()),
            Option.of(MEMBER, Option.Kind.PERSON),
            Option.text(OTHER, names.importedOwner()));
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
    return work.write(
        call, desk -> About.toChange(call, desk, ROUTE, about -> assigned(call, desk, about)));
  }

  private static Reply assigned(Call call, Desk desk, Opportunity about) {
    boolean member = call.inputs().has(MEMBER);
    boolean other = call.inputs().text(OTHER).isPresent();
    if (member && other) {
      return Reply.refuse(call.texts().say("opportunity.assign.two"));
    }
    if (!member && !other) {
      return new OwnerQuestion(call, desk)
          .ask(
              call.texts()
                  .say(
                      "opportunity.assign.whom",
                      "number",
                      About.number(about),
                      "name",
                      about.name()),
              Seen.press(ROUTE, about));
    }
    if (other && ImportedOwners.nobody(call, OTHER)) {
      return assign(call, desk, about, Optional.empty());
    }
    Resolved<Person> owner = new Resolver(call, desk, ROUTE).person(member ? MEMBER : OTHER);
    return owner.question().orElseGet(() -> assign(call, desk, about, owner.got()));
  }

  private static Reply assign(Call call, Desk desk, Opportunity about, Optional<Person> owner) {
    return new Outcomes(call, desk, ROUTE)
        .changed(
            desk.opportunities()
                .change(about.number(), List.of(new Edit.Assign(owner)), Seen.in(call.inputs())),
            List.of());
  }
}
