package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Overwrite;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.gateway.Intent;
import dev.dealdesk.sandbox.message.Message;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** A channel, a thread, or someone's direct conversation with the bot. */
public final class Channel {
  private final Parts parts;
  private final Place place;

  Channel(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  Place place() {
    return place;
  }

  /** Its id. */
  public long id() {
    return place.id();
  }

  /** Its name. */
  public String name() {
    return place.name();
  }

  /** Whether it is a thread. */
  public boolean isThread() {
    return place.isThread();
  }

  /** The channel that a thread is in. */
  public OptionalLong parent() {
    Place parent = place.parent();
    return parent == null ? OptionalLong.empty() : OptionalLong.of(parent.id());
  }

  /** The messages that everyone sees, oldest first. */
  public List<MessageView> messages() {
    return views(message -> !message.ephemeral());
  }

  /**
   * Waits for a message that everyone sees.
   *
   * @return the first that fits
   * @throws AssertionError if none comes within ten seconds
   */
  public MessageView await(Predicate<MessageView> wanted) {
    return parts
        .messages()
        .signal(place)
        .await(
            () -> messages().stream().filter(wanted).findFirst(),
            () ->
                "No such message in #%s, only %s%n  %s"
                    .formatted(
                        name(),
                        messages().stream().map(MessageView::text).toList(),
                        parts.log().tail()));
  }

  /** Denies a role what it may do here; everyone's denial is without effect on roles that allow. */
  public void deny(Role role, Permission... permissions) {
    set(new Overwrite(role.id(), false, 0, Permission.bits(permissions)));
  }

  /** Denies the bot what it may do here. */
  public void denyBot(Permission... permissions) {
    set(new Overwrite(World.BOT_ID, true, 0, Permission.bits(permissions)));
  }

  private void set(Overwrite overwrite) {
    place.set(overwrite);
    tell("CHANNEL_UPDATE");
  }

  /**
   * Closes a thread, as Discord does when it was silent for long.
   *
   * @param locked whether a message does not reopen it
   */
  public void archive(boolean locked) {
    place.archive(true);
    place.lock(locked);
    tell("THREAD_UPDATE");
  }

  /** Whether it is a closed thread. */
  public boolean archived() {
    return place.archived();
  }

  /** Deletes the channel. */
  public void delete() {
    parts.world().remove(place);
    tell(place.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE");
  }

  private void tell(String event) {
    Guild guild = place.guild();
    if (guild != null) {
      parts.gateway().dispatch(guild, Intent.GUILDS, event, place.json());
    }
  }

  List<MessageView> views(Predicate<Message> wanted) {
    return parts.messages().in(place).stream().filter(wanted).map(MessageView::of).toList();
  }
}
