package dev.dealdesk.bot.setup;

import dev.dealdesk.store.workspace.ProcessTemplate;
import java.util.Locale;

/** How presses name a template. */
final class Templates {

  private Templates() {}

  static String code(ProcessTemplate template) {
    return template.name().toLowerCase(Locale.ROOT);
  }

  static ProcessTemplate of(String code) {
    return ProcessTemplate.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
