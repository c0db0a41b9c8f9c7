package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;

/** In which words everybody in a server is spoken to. */
record Language(Store store, Bundles texts) {

  Texts of(GuildId guild) {
    return texts.in(store.read(guild, desk -> desk.workspace().language()));
  }
}
