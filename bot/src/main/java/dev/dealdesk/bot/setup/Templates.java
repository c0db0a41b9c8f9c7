package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.util.Locale;

/** How presses name a template. */
final class Templates {

  private Templates() {}

  static String code(ProcessTemplate template) {
    return template.name().toLowerCase(Locale.ROOT);
  }

  static String name(ProcessTemplate template, Texts texts) {
    return template == ProcessTemplate.DEFAULT
        ? texts.label("setup.template.default")
        : template.processName().in(texts.locale());
  }

  static ProcessTemplate of(String code) {
    return ProcessTemplate.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
