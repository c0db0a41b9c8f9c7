/** What a rep writes down about an opportunity: notes, calls, meetings and emails. */
@NullMarked
package dev.dealdesk.bot.activity;

import org.jspecify.annotations.NullMarked;
