/** What people enter in options and forms: read, or asked back where it is not clear. */
@NullMarked
package dev.dealdesk.bot.entry;

import org.jspecify.annotations.NullMarked;
