package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.rest.Failure;

/** What the bot may do where. */
public final class Access {
  private final World world;

  /** Rights in this world. */
  public Access(World world) {
    this.world = world;
  }

  /**
   * A place the bot can see.
   *
   * @throws dev.dealdesk.sandbox.rest.ApiException 10003 or 50001
   */
  public Place visible(long id) {
    Place place =
        world.place(id).orElseThrow(() -> Failure.UNKNOWN_CHANNEL.because(Long.toString(id)));
    if (!Permission.VIEW_CHANNEL.in(world.botPermissions(place))) {
      throw Failure.MISSING_ACCESS.because("VIEW_CHANNEL in #" + place.name());
    }
    return place;
  }

  /** A place where the bot has all of these permissions, else 50013. */
  public Place with(long id, Permission... needed) {
    Place place = visible(id);
    for (Permission permission : needed) {
      if (!permission.in(world.botPermissions(place))) {
        throw Failure.MISSING_PERMISSIONS.because(permission + " in #" + place.name());
      }
    }
    return place;
  }

  /** A place the bot may write in. */
  Place writable(long id) {
    Place place = visible(id);
    User recipient = place.recipient();
    if (recipient != null && !world.acceptsDirect(recipient)) {
      throw Failure.CLOSED_DIRECT.because(recipient.globalName());
    }
    if (place.archived() && place.locked()) {
      throw Failure.THREAD_ARCHIVED.because("#" + place.name());
    }
    return place.isThread()
        ? with(id, Permission.SEND_MESSAGES_IN_THREADS)
        : with(id, Permission.SEND_MESSAGES);
  }
}
