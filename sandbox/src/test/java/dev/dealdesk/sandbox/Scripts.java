package dev.dealdesk.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.GenericCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** What the bot does, by the option "script", the custom id or the text of an event. */
public final class Scripts implements EventListener {
  private final Map<String, Consumer<GenericEvent>> byKey = new ConcurrentHashMap<>();

  /** What happens on an event of this key. */
  public void set(String key, Consumer<GenericEvent> script) {
    byKey.put(key, script);
  }

  @Override
  public void onEvent(GenericEvent event) {
    byKey.getOrDefault(key(event), unplayed -> {}).accept(event);
  }

  private static String key(GenericEvent event) {
    return switch (event) {
      case CommandAutoCompleteInteractionEvent typing -> typing.getFocusedOption().getValue();
      case GenericCommandInteractionEvent command ->
          command.getOption("script", command.getName(), OptionMapping::getAsString);
      case GenericComponentInteractionCreateEvent used -> used.getComponentId();
      case ModalInteractionEvent form -> form.getModalId();
      case MessageReceivedEvent message -> message.getMessage().getContentRaw();
      default -> "not played";
    };
  }
}
