/** Takes back what somebody has just done, from the button on its confirmation. */
@NullMarked
package dev.dealdesk.bot.undo;

import org.jspecify.annotations.NullMarked;
