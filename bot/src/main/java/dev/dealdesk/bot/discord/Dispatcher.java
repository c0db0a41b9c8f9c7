package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.GenericContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/** Brings each interaction to its action. */
final class Dispatcher extends ListenerAdapter {

  private final Actions actions;
  private final Calls calls;
  private final Handling handling;
  private final Running running;
  private final Membership membership;
  private final Recent recent = new Recent();

  Dispatcher(
      Actions actions, Calls calls, Handling handling, Running running, Membership membership) {
    this.actions = actions;
    this.calls = calls;
    this.handling = handling;
    this.running = running;
    this.membership = membership;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    once(
        event,
        () -> accept(event, event.getFullCommandName(), Arrival.typed(event.getOptions()), false));
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    menu(event, () -> Arrival.quoted(event));
  }

  @Override
  public void onUserContextInteraction(UserContextInteractionEvent event) {
    menu(event, () -> Arrival.shown(event));
  }

  /** Discord tells the English name of what was chosen. */
  private void menu(GenericContextInteractionEvent<?> event, Supplier<Inputs> inputs) {
    Optional<Action> chosen = actions.menu(event.getName(), calls.texts());
    once(
        event,
        () ->
            chosen.ifPresentOrElse(
                action -> accept(event, action.route(), inputs.get(), false),
                () -> refuse(event, "edge.unknown")));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    press(event, event.getComponentId(), true, id -> Arrival.pressed(id.press()));
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    press(event, event.getComponentId(), true, id -> Arrival.chosen(id, event));
  }

  @Override
  public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
    press(event, event.getComponentId(), true, id -> Arrival.chosen(id, event));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    boolean fromMessage = event.getMessage() != null;
    press(
        event,
        event.getModalId(),
        fromMessage,
        id -> Arrival.entered(id.press(), event.getValues()));
  }

  private void press(
      IReplyCallback event, String id, boolean fromMessage, Function<CustomId, Inputs> inputs) {
    Runnable accepted =
        CustomId.read(id)
            .<Runnable>map(
                read -> () -> accept(event, read.press().route(), inputs.apply(read), fromMessage))
            .orElse(() -> refuse(event, "edge.unknown"));
    once(event, accepted);
  }

  /** Discord may deliver an interaction again; it was answered, or will be. */
  private void once(IReplyCallback event, Runnable work) {
    if (recent.add(event.getIdLong()) && !running.start(work)) {
      refuse(event, "edge.stopping");
    }
  }

  private void accept(IReplyCallback event, String route, Inputs inputs, boolean fromMessage) {
    Optional<Action> action = actions.find(route);
    Optional<Member> member = membership.of(event, inputs);
    if (member.isEmpty()) {
      refuse(event, "edge.server_only");
    } else if (action.isEmpty()) {
      refuse(event, "edge.unknown");
    } else {
      Call call = calls.call(event, member.get(), inputs);
      Exchange exchange = new Exchange(event, call.texts(), again(route, inputs), fromMessage);
      handling.handle(member.get().getGuild(), action.get(), call, exchange);
    }
  }

  private void refuse(IReplyCallback event, String key) {
    Texts texts = calls.language(event);
    new Exchange(event, texts, Optional.empty(), false)
        .deliver(Reply.refuse(texts.say(key)), Visibility.PRIVATE);
  }

  /** The same once more from a button, where all that came with it is single words. */
  private static Optional<Press> again(String route, Inputs inputs) {
    boolean words =
        inputs.people().isEmpty()
            && inputs.files().isEmpty()
            && inputs.values().values().stream().allMatch(values -> values.size() == 1);
    Map<String, String> single = new HashMap<>();
    inputs.values().forEach((name, values) -> values.forEach(value -> single.put(name, value)));
    return Optional.of(new Press(route, single)).filter(press -> words && CustomId.fits(press, ""));
  }
}
