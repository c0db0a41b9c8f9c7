/** Risk flags as words, each with its evidence and the button that leads to its remedy. */
@NullMarked
package dev.dealdesk.bot.risk;

import org.jspecify.annotations.NullMarked;
