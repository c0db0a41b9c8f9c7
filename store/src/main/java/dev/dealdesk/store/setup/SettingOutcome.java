package dev.dealdesk.store.setup;

import java.util.List;

/** What came of changing settings. */
public sealed interface SettingOutcome {

  /** They are so now. */
  record Changed(List<SettingChange> changes) implements SettingOutcome {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /** They were so already. */
  record Unchanged() implements SettingOutcome {}

  /**
   * Somebody else has set the same meanwhile; nothing was changed.
   *
   * @param theirs what they did, the last of each
   * @param wanted what was to become of the same settings
   */
  record Stale(List<SettingChange> theirs, List<Wish> wanted) implements SettingOutcome {
    public Stale {
      theirs = List.copyOf(theirs);
      wanted = List.copyOf(wanted);
    }
  }

  /** They cannot be so; nothing was changed. */
  record Refused(SettingRefusal why) implements SettingOutcome {}
}
