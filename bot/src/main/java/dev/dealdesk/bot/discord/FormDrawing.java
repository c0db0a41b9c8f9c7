package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Form.ChoiceField;
import dev.dealdesk.bot.command.Form.Field;
import dev.dealdesk.bot.command.Form.TextField;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** Draws a form as Discord's modal. */
final class FormDrawing {

  private FormDrawing() {}

  static Modal of(Form form) {
    return Modal.create(
            CustomId.of(form.press()).spelled(), Cut.label(Modal.MAX_TITLE_LENGTH, form.title()))
        .addComponents(form.fields().stream().map(FormDrawing::label).toList())
        .build();
  }

  private static Label label(Field field) {
    LabelChildComponent child =
        switch (field) {
          case TextField text -> input(text);
          case ChoiceField choice -> menu(choice);
        };
    return Label.of(Cut.label(Label.LABEL_MAX_LENGTH, field.label()), child);
  }

  private static TextInput input(TextField field) {
    TextInputStyle style = field.multiline() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT;
    return TextInput.create(field.name(), style)
        .setRequired(field.required())
        .setValue(emptyToNull(Cut.to(TextInput.MAX_VALUE_LENGTH, field.value())))
        .setPlaceholder(emptyToNull(Cut.label(TextInput.MAX_PLACEHOLDER_LENGTH, field.hint())))
        .build();
  }

  private static StringSelectMenu menu(ChoiceField field) {
    return StringSelectMenu.create(field.name())
        .setRequired(field.required())
        .setRequiredRange(field.required() ? 1 : 0, 1)
        .addOptions(field.choices().stream().map(Drawing::option).toList())
        .build();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
