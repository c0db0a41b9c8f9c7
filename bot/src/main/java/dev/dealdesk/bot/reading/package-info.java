/** How Dealdesk reads the money, dates and answers people type, and prints them back. */
@NullMarked
package dev.dealdesk.bot.reading;

import org.jspecify.annotations.NullMarked;
