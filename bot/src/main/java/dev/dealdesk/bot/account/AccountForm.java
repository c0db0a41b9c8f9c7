package dev.dealdesk.bot.account;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import java.util.stream.Stream;

/** The form of a new account, with what was said already. */
final class AccountForm {

  private AccountForm() {}

  static Reply of(Call call) {
    return new Reply.Ask(
        new Form(
            call.texts().label("account.form.title"),
            Question.form(call, CreateAccount.ROUTE),
            Stream.of("name", "industry", "website", "phone", "city")
                .map(input -> field(call, input))
                .toList()));
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
