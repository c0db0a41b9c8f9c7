package dev.dealdesk.bot.message;

import dev.dealdesk.store.activity.Activity;
import java.util.Optional;

/** What a message tells of: the kind of an activity, with its direction where it has one. */
enum Sort {
  NOTE(Activity.Kind.NOTE),
  EMAIL_RECEIVED(Activity.Kind.EMAIL, Activity.Direction.IN),
  EMAIL_SENT(Activity.Kind.EMAIL, Activity.Direction.OUT),
  CALL_RECEIVED(Activity.Kind.CALL, Activity.Direction.IN),
  CALL_MADE(Activity.Kind.CALL, Activity.Direction.OUT),
  MEETING(Activity.Kind.MEETING);

  private final Activity.Kind kind;
  private final Optional<Activity.Direction> direction;

  Sort(Activity.Kind kind) {
    this.kind = kind;
    this.direction = Optional.empty();
  }

  Sort(Activity.Kind kind, Activity.Direction direction) {
    this.kind = kind;
    this.direction = Optional.of(direction);
  }

  /** The one of this name; a note where none was chosen. */
  static Sort in(Optional<String> name) {
    return name.map(Sort::valueOf).orElse(NOTE);
  }

  Activity.Kind kind() {
    return kind;
  }

  Optional<Activity.Direction> direction() {
    return direction;
  }
}
