/** Reads tables from the bytes of files that people send: CSV in its many spellings, and zips. */
@NullMarked
package dev.dealdesk.bot.importing.table;

import org.jspecify.annotations.NullMarked;
