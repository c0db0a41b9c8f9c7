/** An opportunity begins with what somebody wrote, or with whom somebody knows. */
@NullMarked
package dev.dealdesk.bot.start;

import org.jspecify.annotations.NullMarked;
