package dev.dealdesk.store.workspace;

/** Somebody tried what they have no right to; nothing has changed. */
public final class NotAllowedException extends RuntimeException {

  private final Right right;

  public NotAllowedException(Right right) {
    super("Needs the right to " + right);
    this.right = right;
  }

  /** The right that is missing. */
  public Right right() {
    return right;
  }
}
