package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Offers names while people type, each as what tells it apart. Of an empty text, whatever the
 * person works on.
 */
public final class Names {

  private static final int MOST = 25;

  private final Store store;

  public Names(Store store) {
    this.store = store;
  }

  public Completer opportunity() {
    return offering(OpportunityNames::new);
  }

  public Completer account() {
    return offering(AccountNames::new);
  }

  public Completer contact() {
    return offering(ContactNames::new);
  }

  /** The stages in use, in the person's language; either language finds them. */
  public Completer stage() {
    return offering((call, desk) -> new StageNames(desk.process(), call.texts().locale()));
  }

  /** The contact roles in use, in the person's language; either language finds them. */
  public Completer role() {
    return offering((call, desk) -> new RoleNames(desk, call.texts().locale()));
  }

  /** The lost reasons of the list, which can be typed over. */
  public Completer lostReason() {
    return (call, typed) ->
        store.read(
            call.guild(),
            desk ->
                desk.settings().lostReasons().stream()
                    .filter(reason -> reason.name().resembles(typed))
                    .limit(MOST)
                    .map(reason -> reason.name().in(call.texts().locale()))
                    .map(name -> new Choice(name, name))
                    .toList());
  }

  /** Members who have worked here, and people whom an import named. */
  public Completer person() {
    return offering(PersonNames::new);
  }

  /** An opportunity as it is offered everywhere; the value finds it again. */
  public static Choice choice(Call call, Desk desk, Opportunity opportunity) {
    return new OpportunityNames(call, desk).choice(opportunity);
  }

  /** Opportunities that were deleted. */
  public Completer deleted() {
    return offering((call, desk) -> new DeletedNames(desk, call.texts().locale()));
  }

  /** Owners that Discord cannot offer. */
  public Completer importedOwner() {
    return (call, typed) ->
        store.read(call.guild(), desk -> ImportedOwners.offered(call, desk, typed, MOST));
  }

  /** A contact as it is offered everywhere; the value finds it again. */
  public static Choice choice(Call call, Desk desk, Contact contact) {
    return new ContactNames(call, desk).choice(contact);
  }

  private <T> Completer offering(BiFunction<Call, Desk, Kind<T>> kind) {
    return (call, typed) ->
        store.read(call.guild(), desk -> choices(kind.apply(call, desk), typed));
  }

  private static <T> List<Choice> choices(Kind<T> kind, String typed) {
    return kind.choices(kind.likeliest(typed, MOST));
  }
}
