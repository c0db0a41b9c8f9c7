/** Exports: what the workspace keeps, as files for spreadsheets that an import takes back. */
@NullMarked
package dev.dealdesk.bot.exporting;

import org.jspecify.annotations.NullMarked;
