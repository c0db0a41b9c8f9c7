package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Option;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers values while a person types. */
final class Completion extends ListenerAdapter {

  private static final Logger log = LoggerFactory.getLogger(Completion.class);

  private final Actions actions;
  private final Calls calls;
  private final Running running;

  Completion(Actions actions, Calls calls, Running running) {
    this.actions = actions;
    this.calls = calls;
    this.running = running;
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    running.start(() -> answer(event));
  }

  /** A person can go on typing without offers, so an error is only logged. */
  private void answer(CommandAutoCompleteInteractionEvent event) {
    List<Command.Choice> offers = List.of();
    try {
      offers = offers(event);
    } catch (RuntimeException broken) {
      log.error("No offers for {} in {}", event.getFullCommandName(), event.getId(), broken);
    }
    event.replyChoices(offers).queue(_ -> {}, late -> log.debug("Offers came too late", late));
  }

  private List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
    if (!event.isFromAttachedGuild()) {
      return List.of();
    }
    AutoCompleteQuery typed = event.getFocusedOption();
    Call call = calls.call(event, Arrival.typed(event.getOptions()));
    return actions.command(event.getFullCommandName()).stream()
        .flatMap(command -> command.options().stream())
        .filter(option -> option.name().equals(typed.getName()))
        .map(Option::completer)
        .flatMap(completer -> completer.complete(call, typed.getValue()).stream())
        .limit(OptionData.MAX_CHOICES)
        .map(Completion::offer)
        .toList();
  }

  private static Command.Choice offer(Choice choice) {
    return new Command.Choice(
        Cut.label(OptionData.MAX_CHOICE_NAME_LENGTH, choice.label()), choice.value());
  }
}
