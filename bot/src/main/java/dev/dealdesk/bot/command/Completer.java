package dev.dealdesk.bot.command;

import java.util.List;

/** Offers values while a person types. */
@FunctionalInterface
public interface Completer {

  /** Offers nothing. */
  Completer NONE = (call, typed) -> List.of();

  /** The likeliest values first, at most 25. */
  List<Choice> complete(Call call, String typed);
}
