package dev.dealdesk.bot.naming;

import java.util.Locale;
import java.util.Set;

/** How people say that they mean themselves. */
public final class Self {

  private static final Set<String> WORDS = Set.of("me", "myself", "나", "저", "본인");

  private Self() {}

  public static boolean says(String typed) {
    return WORDS.contains(typed.strip().toLowerCase(Locale.ROOT));
  }
}
