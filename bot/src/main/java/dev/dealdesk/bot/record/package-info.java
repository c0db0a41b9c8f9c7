/** What people do with accounts and contacts alike: edit, delete, restore and merge them. */
@NullMarked
package dev.dealdesk.bot.record;

import org.jspecify.annotations.NullMarked;
