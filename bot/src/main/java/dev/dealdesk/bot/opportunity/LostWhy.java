package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.workspace.LostReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an opportunity was lost: a reason of the workspace's list, a person's own words, or both. It
 * is kept as words; those of the list in the workspace's language, whoever chose them.
 */
record LostWhy(Call call, Desk desk, String route) {

  static final String REASON = "reason";
  static final String OTHER = "other-reason";

  private static final String CHOSEN = "reason:";
  private static final String NONE_OF_THESE = "other";
  private static final int LONGEST = 200;

  boolean isTold() {
    return call.inputs().text(REASON).isPresent() || call.inputs().text(OTHER).isPresent();
  }

  List<Form.Field> fields(boolean required) {
    List<LostReason> reasons = desk.settings().lostReasons();
    if (reasons.isEmpty()) {
      return List.of(text(REASON, entered(REASON), required));
    }
    Optional<LostReason> listed = listed(reasons);
    boolean own = listed.isEmpty() && !entered(REASON).isEmpty();
    boolean chosen = entered(REASON).equals(NONE_OF_THESE);
    String words = own && !chosen ? entered(REASON) : entered(OTHER);
    List<Choice> choices = new ArrayList<>();
    reasons.forEach(reason ->
        choices.add(
            new Choice(
                CHOSEN + reason.id(),
                reason.name().in(call.texts().locale()),
                "",
                listed.filter(reason::equals).isPresent())));
    choices.add(new Choice(NONE_OF_THESE, call.texts().label("opportunity.lost.other"), "", own));
    return List.of(
        new Form.ChoiceField(
            REASON, call.texts().label("opportunity.field.reason"), choices, required),
        text(OTHER, words, false));
  }

  private Form.Field text(String name, String value, boolean required) {
    return new Form.TextField(
        name,
        call.texts().label("opportunity.field." + name),
        value,
        call.texts().label("opportunity.hint." + name),
        required,
        false);
  }

  /** Nothing where nothing was said, an empty reason where the person says that it is unknown. */
  Resolved<Optional<String>> read() {
    Entries entries = new Entries(call, desk.workspace(), route, true);
    Optional<LostReason> listed = listed(desk.settings().allLostReasons());
    Resolved<Optional<String>> words = entries.text(isOwn(listed) ? REASON : OTHER, LONGEST);
    return listed
        .map(reason -> reason.name().in(desk.workspace().language()))
        .<Resolved<Optional<String>>>map(name -> with(name, words))
        .orElse(words);
  }

  private boolean isOwn(Optional<LostReason> listed) {
    Inputs inputs = call.inputs();
    return listed.isEmpty()
        && inputs.text(REASON).filter(typed -> !typed.equals(NONE_OF_THESE)).isPresent();
  }

  private static Resolved<Optional<String>> with(String reason, Resolved<Optional<String>> words) {
    return switch (words) {
      case Resolved.Asks<Optional<String>> asks -> asks;
      case Resolved.Absent<Optional<String>>() -> new Resolved.Got<>(Optional.of(reason));
      case Resolved.Got<Optional<String>>(var more) ->
          new Resolved.Got<>(Optional.of(more.map(rest -> reason + " – " + rest).orElse(reason)));
    };
  }

  /** The reason that was chosen, or typed as it is called. */
  private Optional<LostReason> listed(List<LostReason> reasons) {
    String entered = entered(REASON);
    return reasons.stream()
        .filter(reason ->
            entered.equals(CHOSEN + reason.id())
                || (!entered.isEmpty() && reason.name().matches(entered)))
        .findFirst();
  }

  private String entered(String input) {
    return call.inputs().text(input).orElse("");
  }
}
