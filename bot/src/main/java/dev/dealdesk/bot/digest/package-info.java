/** The weekly digest: when it is posted, that it is posted once, and what it says. */
@NullMarked
package dev.dealdesk.bot.digest;

import org.jspecify.annotations.NullMarked;
