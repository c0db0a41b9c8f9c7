package dev.dealdesk.bot.account;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import java.util.List;

/** The form of a new account, with what was said already. */
final class AccountForm {

  private static final List<String> SHOWN = List.of("name", "industry", "website", "phone", "city");

  private AccountForm() {}

  static Reply of(Call call) {
    return Question.mending(call, CreateAccount.ROUTE, SHOWN).orElseGet(() -> whole(call));
  }

  private static Reply whole(Call call) {
    return new Reply.Ask(
        new Form(
            call.texts().label("account.form.title"),
            Question.form(call, CreateAccount.ROUTE),
            SHOWN.stream().map(input -> field(call, input)).toList()));
  }

  private static Form.Field field(Call call, String input) {
    return new Form.TextField(
        input,
        call.texts().label("account.field." + input),
        call.inputs().text(input).orElse(""),
        call.texts().label("account.hint." + input),
        input.equals("name"),
        false);
  }
}
