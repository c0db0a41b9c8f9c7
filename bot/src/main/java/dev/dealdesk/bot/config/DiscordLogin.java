package dev.dealdesk.bot.config;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Discord.
 *
 * @param api another REST base than Discord's own; the gateway is then the one it names
 * @param shards what this process serves; empty: as Discord advises
 */
public record DiscordLogin(Secret token, Optional<URI> api, Optional<Shards> shards) {}
