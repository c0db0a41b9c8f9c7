/** How likely an opportunity is won and when it closes, in words that every feature can use. */
@NullMarked
package dev.dealdesk.bot.score;

import org.jspecify.annotations.NullMarked;
