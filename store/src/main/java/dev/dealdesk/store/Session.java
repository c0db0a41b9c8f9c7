package dev.dealdesk.store;

import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One transaction for one server. Every repository works on one; whoever writes passes through
 * {@link #author(Right)}, which is the one check of a person's rights.
 *
 * @param author who writes; none where the transaction only reads
 */
public record Session(Handle handle, Workspace workspace, Optional<Author> author) {

  /** The tenant, as its column holds it. */
  public long guild() {
    return workspace.guild().value();
  }

  /**
   * Whoever writes here, if allowed to.
   *
   * @throws NotAllowedException if not
   */
  public Author author(Right right) {
    Author writer =
        author.orElseThrow(() -> new IllegalStateException("This transaction only reads"));
    if (!writer.may(right, workspace)) {
      throw new NotAllowedException(right);
    }
    return writer;
  }

  /**
   * Whoever changes an opportunity here, if allowed to.
   *
   * @param owner of that opportunity
   * @throws NotAllowedException if not
   */
  public Author author(Optional<Person> owner) {
    Author writer = author(Right.EDIT);
    if (!writer.mayChange(owner, workspace)) {
      throw new NotAllowedException(Right.EDIT_ANY);
    }
    return writer;
  }

  /** When this transaction's changes happen, by the desk's clock. */
  public Instant at() {
    return author.orElseThrow(() -> new IllegalStateException("This transaction only reads")).at();
  }
}
