package dev.dealdesk.bot.command;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.workspace.Author;
import java.time.Instant;
import java.util.Locale;

/**
 * A person doing something, once.
 *
 * @param interaction Discord's id of it: what it changes is kept with this id, and only once
 * @param server the Discord server's name
 * @param channel where it was done
 * @param person who did it
 * @param texts the words of that person's language
 * @param locale that person's own, as in Discord's settings: it decides whether 3/4 is in March
 * @param at when, by the desk's clock
 */
public record Call(
    long interaction,
    GuildId guild,
    String server,
    long channel,
    Person person,
    Inputs inputs,
    Texts texts,
    Locale locale,
    Instant at) {

  /** The same call, answered in the words of another language. */
  public Call speaking(Texts others) {
    return new Call(interaction, guild, server, channel, person, inputs, others, locale, at);
  }

  /** The same call with other inputs. */
  public Call with(Inputs others) {
    return new Call(interaction, guild, server, channel, person, others, texts, locale, at);
  }

  /** This person as the store knows whoever changes something. */
  public Author author() {
    return new Author(
        person.id(), person.name(), person.roles(), person.managesServer(), interaction, at);
  }
}
