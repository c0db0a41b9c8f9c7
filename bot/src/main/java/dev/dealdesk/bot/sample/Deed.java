package dev.dealdesk.bot.sample;

import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.activity.Activity;
import java.util.Map;
import java.util.Optional;

/** Something that somebody does in the sample workspace. What it is done to goes by its key. */
sealed interface Deed {

  record AddAccount(Accounts.New account) implements Deed {}

  /**
   * @param account its name
   */
  record AddContact(
      String name,
      String account,
      Optional<String> title,
      Optional<String> email,
      Optional<String> phone)
      implements Deed {}

  /**
   * @param key what other deeds call it
   * @param stage in English
   * @param fields as in {@link Change}
   */
  record Create(String key, String name, String stage, Map<String, String> fields)
      implements Deed {}

  /**
   * @param fields by what {@link Edits} calls them, in the order in which they apply
   */
  record Change(String opportunity, Map<String, String> fields) implements Deed {}

  /**
   * @param role in English
   */
  record Tag(String opportunity, String contact, String role, boolean primary) implements Deed {}

  record Log(
      String opportunity, Activity.Kind kind, Optional<Activity.Direction> direction, String text)
      implements Deed {}
}
