package dev.dealdesk.store.upkeep;

/** What belongs to a record that is merged, and goes along. */
interface Moving {

  Moves count();

  void move();
}
