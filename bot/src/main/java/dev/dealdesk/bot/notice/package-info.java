/** Direct messages that tell people what concerns them, and what each of them wants to be told. */
@NullMarked
package dev.dealdesk.bot.notice;

import org.jspecify.annotations.NullMarked;
