package dev.dealdesk.store;

/** An interaction came a second time; what it asked for was done the first time. */
public final class AlreadyAppliedException extends RuntimeException {

  public AlreadyAppliedException(long interaction) {
    super("Interaction " + interaction + " has been applied before");
  }
}
