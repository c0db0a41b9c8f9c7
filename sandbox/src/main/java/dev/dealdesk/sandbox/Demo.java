package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Role;

/**
 * Who and what a first run begins with. The ids never change, so that a database kept from an
 * earlier run stays theirs.
 */
public final class Demo {
  /** The server that a person starts in. */
  public static final long SERVER = 1_200_000_000_000_000_001L;

  /** That server's name. */
  public static final String NAME = "Dealdesk Demo";

  /** The server's channels. */
  public static final long SALES = 1_200_000_000_000_000_011L,
      PIPELINE = 1_200_000_000_000_000_012L,
      GENERAL = 1_200_000_000_000_000_013L;

  /** The role of who sells, and the one of who manages them. */
  public static final long SALES_REP_ROLE = 1_200_000_000_000_000_021L,
      SALES_MANAGER_ROLE = 1_200_000_000_000_000_022L;

  private static final long ADMINISTRATOR_ROLE = 1_200_000_000_000_000_023L;

  /** A rep whose client speaks English. */
  public static final long BEN = 1_200_000_000_000_000_031L;

  /** A rep whose client speaks Korean. */
  public static final long MINJI = 1_200_000_000_000_000_032L;

  /** The sales manager. */
  public static final long DANA = 1_200_000_000_000_000_033L;

  /** An administrator, who may manage the server. */
  public static final long ADA = 1_200_000_000_000_000_034L;

  /** A member without a role. */
  public static final long SAM = 1_200_000_000_000_000_035L;

  /** The second server, "Another Team". */
  public static final long OTHER_SERVER = 1_200_000_000_000_000_002L;

  /** Somebody of the second server only. */
  public static final long OLIVER = 1_200_000_000_000_000_036L;

  private static final long OTHER_GENERAL = 1_200_000_000_000_000_014L;

  private Demo() {}

  static void setUp(Sandbox sandbox) {
    Server server = sandbox.addServer(SERVER, NAME, "en-US");
    server.addChannel(SALES, "sales");
    server.addChannel(PIPELINE, "pipeline");
    server.addChannel(GENERAL, "general");
    Role rep = server.addRole(SALES_REP_ROLE, "Sales rep", 0);
    Role manager = server.addRole(SALES_MANAGER_ROLE, "Sales manager", 0);
    Role administrator =
        server.addRole(ADMINISTRATOR_ROLE, "Administrator", Permission.MANAGE_SERVER.mask());
    server.join(BEN, "Ben Carter", "en-US", rep);
    server.join(MINJI, "김민지", "ko", rep);
    server.join(DANA, "Dana Fox", "en-US", manager);
    server.join(ADA, "Ada Lopez", "en-US", administrator);
    server.join(SAM, "Sam Reed", "en-US");
    Server other = sandbox.addServer(OTHER_SERVER, "Another Team", "en-US");
    other.addChannel(OTHER_GENERAL, "general");
    other.join(OLIVER, "Oliver Stone", "en-US");
  }
}
