/** What the person who runs Dealdesk decided, from the environment and {@code .env}. */
@NullMarked
package dev.dealdesk.bot.config;

import org.jspecify.annotations.NullMarked;
