package dev.dealdesk.store.digest;

import java.util.stream.Stream;

/** Why a message of a digest's is posted. */
public enum DigestKind {
  /** The workspace's weekly one. */
  WEEK("week"),
  /** A person's own weekly one. */
  OWN("own"),
  /** Somebody asked for it out of turn: it ends no period. */
  EXTRA("extra"),
  /** Tells whoever wanted the weekly one that it could not be posted. */
  TROUBLE("trouble");

  private final String code;

  DigestKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static DigestKind of(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
  }
}
