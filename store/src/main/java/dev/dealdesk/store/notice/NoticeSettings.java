package dev.dealdesk.store.notice;

import dev.dealdesk.store.workspace.WorkingHours;
import dev.dealdesk.store.workspace.Workspace;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants to be told, and when.
 *
 * @param off what they do not want to be told
 * @param own their own working hours; none: the workspace's
 */
public record NoticeSettings(Set<NoticeKind> off, Optional<WorkingHours> own) {

  public static final NoticeSettings USUAL = new NoticeSettings(Set.of(), Optional.empty());

  public NoticeSettings {
    off = Set.copyOf(off);
  }

  public boolean wants(NoticeKind kind) {
    return !off.contains(kind);
  }

  /** When they may be told something. */
  public WorkingHours hours(Workspace workspace) {
    return own.orElse(workspace.hours());
  }
}
