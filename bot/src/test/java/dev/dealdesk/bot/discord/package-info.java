@NullMarked
package dev.dealdesk.bot.discord;

import org.jspecify.annotations.NullMarked;
