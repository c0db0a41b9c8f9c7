/** Tests of scores as people see them. */
@NullMarked
package dev.dealdesk.bot.score;

import org.jspecify.annotations.NullMarked;
