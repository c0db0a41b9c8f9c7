/** Which contacts play which roles in an opportunity: tagged, listed, made primary, removed. */
@NullMarked
package dev.dealdesk.bot.contactrole;

import org.jspecify.annotations.NullMarked;
