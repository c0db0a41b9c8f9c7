package dev.dealdesk.bot.command;

import dev.dealdesk.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message that something is done with. It travels among the inputs, so that a form or a question
 * in between does not lose it.
 *
 * @param url leads to it in a Discord client
 * @param by who wrote it
 * @param name of who wrote it, as the server shows it
 * @param text what it says, in plain words; empty where it says nothing
 * @param at when it was written, by Discord's clock
 */
public record Quote(String url, UserId by, String name, String text, Instant at) {

  private static final String URL = "quote.url";
  private static final String BY = "quote.by";
  private static final String NAME = "quote.name";
  private static final String TEXT = "quote.text";
  private static final String AT = "quote.at";

  /** The inputs of a call that is about this message. */
  public Inputs inputs() {
    return new Inputs(
        Map.of(
            URL, List.of(url),
            BY, List.of(String.valueOf(by.value())),
            NAME, List.of(name),
            TEXT, List.of(text),
            AT, List.of(String.valueOf(at.toEpochMilli()))),
        Map.of(),
        Map.of());
  }

  /** The message that a call is about; none where it is about none. */
  public static Optional<Quote> in(Inputs inputs) {
    return inputs
        .text(URL)
        .map(url ->
            new Quote(
                url,
                new UserId(inputs.number(BY).orElseThrow()),
                inputs.text(NAME).orElse(""),
                inputs.text(TEXT).orElse(""),
                Instant.ofEpochMilli(inputs.number(AT).orElseThrow())));
  }
}
