package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import java.util.List;

/** A form of settings, and what becomes of what is entered in it. */
interface Sheet {

  String title();

  List<Form.Field> fields();

  /** In a transaction that writes. */
  Reply entered();
}
