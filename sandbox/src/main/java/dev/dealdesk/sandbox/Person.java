package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.command.Command;
import dev.dealdesk.sandbox.command.CommandLine;
import dev.dealdesk.sandbox.command.Resolved;
import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.interaction.Kind;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Message;
import dev.dealdesk.sandbox.rest.Upload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Someone with a Discord client, looking at one channel. */
public final class Person {
  private final Parts parts;
  private final Guild guild;
  private final long userId;
  private final @Nullable Place chosen;

  Person(Parts parts, Guild guild, long userId) {
    this(parts, guild, userId, null);
  }

  private Person(Parts parts, Guild guild, long userId, @Nullable Place chosen) {
    this.parts = parts;
    this.guild = guild;
    this.userId = userId;
    this.chosen = chosen;
  }

  /** Their id. */
  public long id() {
    return userId;
  }

  /** Their name. */
  public String name() {
    return user().globalName();
  }

  /** The language of their client, such as {@code ko}. */
  public String locale() {
    return user().locale();
  }

  /** Their roles in the server, by name. */
  public List<String> roles() {
    return guild.member(userId).stream()
        .flatMap(member -> member.roles().stream())
        .flatMap(role -> guild.role(role).stream())
        .map(Role::name)
        .toList();
  }

  User user() {
    return parts.world().user(userId).orElseThrow();
  }

  /** The same person, looking at another channel. */
  public Person in(Channel channel) {
    return new Person(parts, guild, userId, channel.place());
  }

  /** The same person, in their direct conversation with the bot. */
  public Person dm() {
    return new Person(parts, guild, userId, parts.world().direct(user()));
  }

  /** Switches the language of their client. */
  public void speak(String locale) {
    User user = user();
    parts.world().replace(new User(userId, user.name(), user.globalName(), false, locale));
  }

  /** Refuses direct messages, or takes them again. */
  public void closeDirectMessages(boolean closed) {
    parts.world().closeDirect(userId, closed);
  }

  /** The channel they look at: the chosen one, else the server's first that they can see. */
  public Channel channel() {
    return new Channel(parts, place());
  }

  private Place place() {
    if (chosen != null) {
      requireSight(chosen);
      return chosen;
    }
    return guild.channels().stream()
        .filter(this::seesPlace)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name() + " sees no channel"));
  }

  private boolean seesPlace(Place place) {
    Guild of = place.guild();
    User recipient = place.recipient();
    return of == null
        ? recipient != null && recipient.id() == userId
        : Permission.VIEW_CHANNEL.in(World.permissions(of, place, userId));
  }

  private void requireSight(Place place) {
    if (!seesPlace(place)) {
      throw new IllegalArgumentException(name() + " cannot see #" + place.name());
    }
  }

  /**
   * Sends a slash command, typed as in {@code /opportunity create name:"Cloudy West" amount:45k},
   * with plain or translated names.
   *
   * @throws IllegalArgumentException if their client would not send it
   */
  public Interaction slash(String line) {
    return slash(line, Map.of());
  }

  /** Sends a slash command with files for its attachment options. */
  public Interaction slash(String line, Map<String, Upload> files) {
    String locale = user().locale();
    permit(CommandLine.command(line, offered(), locale));
    return start(Kind.COMMAND, null, CommandLine.data(line, files, offered(), locale, resolved()));
  }

  /** What is suggested for the last option of a line. */
  public List<Choice> complete(String line) {
    return completing(line).choices();
  }

  /** What is suggested for the last option of a line; empty if nothing comes within this time. */
  public Optional<List<Choice>> complete(String line, Duration patience) {
    return completing(line).choices(patience);
  }

  private Interaction completing(String line) {
    ObjectNode data = CommandLine.partial(line, offered(), user().locale(), resolved());
    return start(Kind.AUTOCOMPLETE, null, data);
  }

  /** Uses a message command. */
  public Interaction messageMenu(String name, MessageView message) {
    Message now = current(message);
    Resolved resolved = resolved();
    return menu(Command.MESSAGE, name, resolved.message(now.json()), resolved);
  }

  /** Uses a user command. */
  public Interaction userMenu(String name, Person target) {
    Resolved resolved = resolved();
    return menu(Command.USER, name, resolved.user(Long.toString(target.id())), resolved);
  }

  private Interaction menu(int type, String name, String targetId, Resolved resolved) {
    Command command =
        offered().stream()
            .filter(known -> known.type() == type)
            .filter(known ->
                known.name().equals(name)
                    || Command.localized(known.json(), "name", user().locale()).equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No command '" + name + "'"));
    permit(command);
    ObjectNode data =
        Json.object()
            .put("id", Long.toString(command.id()))
            .put("name", command.name())
            .put("type", type)
            .put("target_id", targetId);
    data.set("resolved", resolved.json());
    return start(Kind.COMMAND, null, data);
  }

  /** The commands they can use where they are. */
  public List<Command> commands() {
    return offered().stream().filter(this::mayUse).toList();
  }

  private List<Command> offered() {
    Guild of = place().guild();
    return of == null ? parts.commands().inDirect() : parts.commands().in(of.id());
  }

  private boolean mayUse(Command command) {
    Guild of = place().guild();
    long own = of == null ? -1 : World.permissions(of, place(), userId);
    long needed = command.neededPermissions().orElse(0L);
    return (own & needed) == needed && Permission.USE_APPLICATION_COMMANDS.in(own);
  }

  private void permit(Command command) {
    if (!mayUse(command)) {
      throw new IllegalArgumentException(name() + " may not use " + command.name());
    }
  }

  /** Clicks a button, by its label or custom id, on a message as it stands now. */
  public Interaction click(MessageView message, String button) {
    Message now = current(message);
    return start(Kind.COMPONENT, now, Use.click(MessageView.of(now), button));
  }

  /** Chooses from a menu, by its placeholder or custom id; options by label or value. */
  public Interaction choose(MessageView message, String menu, String... options) {
    Message now = current(message);
    Resolved resolved = new Resolved(parts.world(), now.place(), parts.attachments());
    return start(
        Kind.COMPONENT, now, Use.choose(MessageView.of(now), menu, List.of(options), resolved));
  }

  /**
   * Sends a form.
   *
   * @param values by label or custom id: a text, an {@link Upload}, or a list of either; fields not
   *     named keep what they were filled with
   */
  public Interaction submit(FormView form, Map<String, ?> values) {
    if (form.opener().person().id() != userId) {
      throw new IllegalArgumentException("The form is not on the screen of " + name());
    }
    Place place = form.opener().place();
    Resolved resolved = new Resolved(parts.world(), place, parts.attachments());
    ObjectNode data = Filled.in(form, values, resolved);
    return new Interaction(
        parts, parts.interactions().start(Kind.FORM, user(), place, form.opener().source(), data));
  }

  /** A message as it stands now, for one who can see it. */
  public MessageView look(MessageView message) {
    return MessageView.of(current(message));
  }

  private Message current(MessageView message) {
    Place place =
        parts
            .world()
            .place(message.channelId())
            .orElseThrow(() -> new IllegalArgumentException("The channel is gone"));
    requireSight(place);
    return parts
        .messages()
        .find(place, message.id())
        .filter(now -> now.visibleTo(userId))
        .orElseThrow(
            () -> new IllegalArgumentException(name() + " cannot see the message: " + message));
  }

  /** Posts a message; people and the bot are mentioned as {@code @Name}. */
  public MessageView say(String text) {
    return say(text, List.of());
  }

  /** Posts a message with files. */
  public MessageView say(String text, List<Upload> files) {
    Place place = place();
    ObjectNode request =
        Json.object().put("content", Mentions.in(text, place, parts.world().bot()));
    ObjectNode blank = parts.messages().blank(user(), place);
    return MessageView.of(parts.messages().post(blank, request, files, place, 0));
  }

  /** What they see in a channel, oldest first, with what only they see. */
  public List<MessageView> sees(Channel channel) {
    requireSight(channel.place());
    return channel.views(message -> message.visibleTo(userId));
  }

  /** Whether they can see a channel. */
  public boolean canSee(Channel channel) {
    return seesPlace(channel.place());
  }

  /** Waits for a message that they see in their channel. */
  public MessageView await(Predicate<MessageView> wanted) {
    Channel channel = channel();
    return parts
        .messages()
        .signal(channel.place())
        .await(
            () -> sees(channel).stream().filter(wanted).findFirst(),
            () -> name() + " sees only " + sees(channel) + "\n  " + parts.log().tail());
  }

  private Resolved resolved() {
    return new Resolved(parts.world(), place(), parts.attachments());
  }

  private Interaction start(Kind kind, @Nullable Message source, ObjectNode data) {
    Place place = source == null ? place() : source.place();
    return new Interaction(parts, parts.interactions().start(kind, user(), place, source, data));
  }
}
