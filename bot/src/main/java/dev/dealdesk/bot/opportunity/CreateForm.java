package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.naming.AccountOrNew;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.List;
import java.util.Optional;

/** The form of a new opportunity, with what was said already. */
final class CreateForm {

  /** What is asked for when it was left out; the stage has a first one. */
  static final List<String> ASKED_FOR = List.of("name", "account", "amount", "close-date");

  private static final List<String> SHOWN =
      List.of("name", "account", "amount", "close-date", "stage");

  private static final int MOST_STAGES = 25;

  private CreateForm() {}

  static Reply of(Call call, Desk desk) {
    return Question.mending(call, CreateOpportunity.ROUTE, SHOWN)
        .orElseGet(() -> whole(call, desk));
  }

  private static Reply whole(Call call, Desk desk) {
    Texts texts = call.texts();
    return new Reply.Ask(
        new Form(
            texts.label("opportunity.create.title"),
            Question.form(call, CreateOpportunity.ROUTE),
            List.of(
                text(call, "name", entered(call, "name"), true),
                text(call, "account", account(call, desk), false),
                text(call, "amount", entered(call, "amount"), false),
                text(call, "close-date", entered(call, "close-date"), false),
                stage(call, desk.process()))));
  }

  private static Form.Field text(Call call, String name, String value, boolean required) {
    return new Form.TextField(
        name,
        call.texts().label("opportunity.field." + name),
        value,
        call.texts().label("opportunity.hint." + name),
        required,
        false);
  }

  private static String entered(Call call, String name) {
    return call.inputs().text(name).orElse("");
  }

  /** People read a name where the list of names has filled in a key. */
  private static String account(Call call, Desk desk) {
    String entered = entered(call, "account").replaceFirst(AccountOrNew.PREFIX, "");
    return entered.matches("account:\\d{1,18}")
        ? desk.accounts()
            .find(new AccountId(Long.parseLong(entered.substring(entered.indexOf(':') + 1))))
            .map(Account::name)
            .orElse("")
        : entered;
  }

  private static Form.Field stage(Call call, SalesProcess process) {
    Stage chosen =
        call.inputs()
            .text("stage")
            .flatMap(entered -> chosen(process, entered))
            .orElseGet(() -> process.first(StageKind.OPEN));
    List<Choice> choices =
        process.active().stream()
            .limit(MOST_STAGES)
            .map(stage ->
                new Choice(
                    "stage:" + stage.id().value(),
                    stage.name().in(call.texts().locale()),
                    call.texts()
                        .label("opportunity.percent", "percent", stage.probability().percent()),
                    stage.id().equals(chosen.id())))
            .toList();
    return new Form.ChoiceField(
        "stage", call.texts().label("opportunity.field.stage"), choices, true);
  }

  private static Optional<Stage> chosen(SalesProcess process, String entered) {
    return process.active().stream()
        .filter(stage -> ("stage:" + stage.id().value()).equals(entered))
        .findFirst()
        .or(() ->
            process.named(entered) instanceof Lookup.Found<Stage>(var found)
                ? Optional.of(found)
                : Optional.empty());
  }
}
