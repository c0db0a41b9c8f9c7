package dev.dealdesk.sandbox.directory;

import java.util.Arrays;
import java.util.Collection;

/** Discord's permissions, as far as a sales assistant meets them. */
public enum Permission {
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_SERVER(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_EXTERNAL_EMOJIS(18),
  CHANGE_NICKNAME(26),
  MANAGE_NICKNAMES(27),
  MANAGE_ROLES(28),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  CREATE_PRIVATE_THREADS(36),
  SEND_MESSAGES_IN_THREADS(38),
  PIN_MESSAGES(51);

  private final int bit;

  Permission(int bit) {
    this.bit = bit;
  }

  /** The permission's bit. */
  public long mask() {
    return 1L << bit;
  }

  /** Whether it is among these bits. */
  public boolean in(long bits) {
    return (bits & mask()) != 0;
  }

  /** The bits of several. */
  public static long bits(Permission... permissions) {
    return bits(Arrays.asList(permissions));
  }

  /** The bits of several. */
  public static long bits(Collection<Permission> permissions) {
    return permissions.stream().mapToLong(Permission::mask).reduce(0, (a, b) -> a | b);
  }

  /** Every bit there is. */
  static long all() {
    return bits(values());
  }

  /** What everyone in a new server may do. */
  static long everyone() {
    return bits(
        ADD_REACTIONS,
        VIEW_CHANNEL,
        SEND_MESSAGES,
        EMBED_LINKS,
        ATTACH_FILES,
        READ_MESSAGE_HISTORY,
        USE_EXTERNAL_EMOJIS,
        CHANGE_NICKNAME,
        USE_APPLICATION_COMMANDS,
        CREATE_PUBLIC_THREADS,
        CREATE_PRIVATE_THREADS,
        SEND_MESSAGES_IN_THREADS);
  }
}
