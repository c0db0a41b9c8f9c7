package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;

/**
 * One part of a digest. What it says is computed once and kept: it can be read again later, in
 * another language, and says the same.
 *
 * @param <F> what is kept, as Jackson reads and writes it
 */
interface Section<F> {

  /** What its facts are kept under. */
  String name();

  Class<F> facts();

  /** What there is to say. */
  F note(Desk desk, Span span);

  /** How that reads. */
  Part part(F facts, Texts texts);
}
