/** Every word a person reads, in English and Korean. */
@NullMarked
package dev.dealdesk.bot.text;

import org.jspecify.annotations.NullMarked;
