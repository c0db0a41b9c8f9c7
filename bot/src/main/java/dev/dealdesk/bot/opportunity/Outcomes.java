package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Differences;
import dev.dealdesk.bot.card.FieldTexts;
import dev.dealdesk.bot.card.OpportunityCard;
import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Conflict;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Needs;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.opportunity.Refusal;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Requirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what came of changing an opportunity.
 *
 * @param route of the action that changed it
 */
record Outcomes(Call call, Desk desk, String route) {

  Reply created(Outcome outcome, List<String> notes) {
    return switch (outcome) {
      case Outcome.Changed(var _, var made, var _) ->
          OpportunityCard.changed(
              call,
              desk,
              made,
              lines(call.texts().say("opportunity.created", "number", number(made)), notes));
      case Outcome.Refused(var wanted, var why) when why == Refusal.NEEDS_FIELDS ->
          incomplete(wanted);
      case Outcome.Refused(var _, var why) ->
          Question.mend(
              call,
              route,
              call.texts().say("opportunity.create.refused", "why", why),
              why == Refusal.NEEDS_CLOSE_DATE ? "close-date" : "stage");
      case Outcome.Unchanged _, Outcome.Conflicted _, Outcome.Missing _ ->
          throw new IllegalStateException("Nobody else can have made it: " + outcome);
    };
  }

  /** What would have been made lacks what its stage asks for. */
  private Reply incomplete(Opportunity wanted) {
    Set<Requirement> missing = Needs.missing(wanted.stage(), wanted, true);
    String sentence =
        call.texts()
            .say(
                "opportunity.create.needs",
                "stage",
                wanted.stage().name().in(call.texts().locale()),
                "fields",
                Asking.names(call.texts(), missing));
    boolean stepAlone = missing.equals(Set.of(Requirement.NEXT_STEP));
    return Question.mend(call, route, sentence, stepAlone ? "next-step" : "stage");
  }

  Reply changed(Outcome outcome, List<String> notes) {
    return switch (outcome) {
      case Outcome.Changed(var before, var after, var _) ->
          OpportunityCard.changed(
              call,
              desk,
              after,
              lines(new Differences(call.texts(), desk).said(before, after), notes));
      case Outcome.Unchanged(var current) -> unchanged(current);
      case Outcome.Conflicted conflicted -> conflicted(conflicted);
      case Outcome.Refused(var current, var why) -> refused(current, why);
      case Outcome.Missing(var number) ->
          Reply.refuse(
              call.texts().say("opportunity.missing", "number", new Markdown(number.toString())));
    };
  }

  private static String lines(String done, List<String> notes) {
    return Stream.concat(Stream.of(done), notes.stream()).collect(Collectors.joining("\n"));
  }

  private Reply unchanged(Opportunity current) {
    String sentence = call.texts().say("opportunity.unchanged", "number", number(current));
    return new Reply.Refuse(
        Stream.concat(
                Stream.of(new Block.Text(sentence)),
                OpportunityCard.of(call, desk, current).stream())
            .toList());
  }

  private Reply refused(Opportunity current, Refusal why) {
    String sentence =
        call.texts()
            .say(
                "opportunity.refused",
                "why",
                why,
                "number",
                number(current),
                "stage",
                current.stage().name().in(call.texts().locale()));
    return Reply.refuse(sentence);
  }

  /** "Use mine" asks for the same again, now knowing what the other has changed. */
  private Reply conflicted(Outcome.Conflicted conflicted) {
    Opportunity current = conflicted.current();
    String lines =
        conflicted.conflicts().stream()
            .map(conflict -> line(conflicted, conflict))
            .collect(Collectors.joining("\n"));
    Press insist = new Press(route, Question.texts(call.inputs()));
    Press mine =
        Question.again(new Press(route, insist.inputs())).with(Seen.INPUT, Seen.version(current));
    Press theirs =
        Press.of(ShowOpportunity.ROUTE)
            .with("opportunity", current.number())
            .with(ShowOpportunity.PRIVATELY, "yes");
    return new Reply.Refuse(
        List.of(
            new Block.Text(
                call.texts().say("opportunity.conflict", "number", number(current)) + "\n" + lines),
            Block.Buttons.of(
                new Button(
                    call.texts().label("opportunity.conflict.mine"), mine, Button.Weight.MAIN),
                new Button(call.texts().label("opportunity.conflict.theirs"), theirs))));
  }

  private String line(Outcome.Conflicted conflicted, Conflict conflict) {
    FieldTexts fields = new FieldTexts(call.texts(), desk);
    Field field = conflict.field();
    return call.texts()
        .say(
            "opportunity.conflict.line",
            "field",
            fields.name(field),
            "seen",
            fields.value(field, field.of(conflicted.seen())),
            "now",
            fields.value(field, field.of(conflicted.current())),
            "wanted",
            fields.value(field, field.of(conflicted.wanted())),
            "who",
            conflict.by().map(Person::name).orElse(call.texts().label("card.import")),
            "when",
            new Markdown("<t:" + conflict.at().getEpochSecond() + ":R>"));
  }

  private static Markdown number(Opportunity opportunity) {
    return new Markdown(opportunity.number().toString());
  }
}
