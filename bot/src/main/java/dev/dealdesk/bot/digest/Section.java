package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;

/**
 * One part of a digest. What it says is computed once and kept: it can be read again later, in
 * another language, and says the same.
 *
 * @param <F> what is kept, as Jackson reads and writes it: records of numbers, texts and lists
 */
interface Section<F> {

  /** What its facts are kept under. */
  String name();

  Class<F> facts();

  /** What there is to say. */
  F note(Desk desk, Span span, Voices voices);

  /** How that reads; nothing where there is nothing to say. */
  Part part(F facts, Texts texts);
}
