/** The people at accounts: made, shown and listed. */
@NullMarked
package dev.dealdesk.bot.contact;

import org.jspecify.annotations.NullMarked;
