package dev.dealdesk.store.importing;

/** How a row points at another. */
public sealed interface Link {

  /** By the id that the exporting system gave it. */
  record ToId(String externalId) implements Link {}

  /** By its name, whatever the case. */
  record ToName(String name) implements Link {}
}
