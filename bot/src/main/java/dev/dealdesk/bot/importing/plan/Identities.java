package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.importing.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What rows of one kind are known again by. */
final class Identities {

  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();

  /** Counts a name; all have to be counted before the first identity is asked for. */
  void count(String name) {
    names.merge(Labels.key(name), 1, Integer::sum);
  }

  boolean isUnique(String name) {
    return names.getOrDefault(Labels.key(name), 1) == 1;
  }

  Identity of(String raw, Optional<String> externalId, String name) {
    String hash = hash(raw);
    int occurrence = rows.merge(hash, 1, Integer::sum);
    return new Identity(
        occurrence == 1 ? hash : hash + "#" + occurrence,
        externalId,
        isUnique(name) ? Optional.of(name) : Optional.empty());
  }

  private static String hash(String raw) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
