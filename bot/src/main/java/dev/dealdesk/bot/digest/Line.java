package dev.dealdesk.bot.digest;

import dev.dealdesk.store.Bilingual;

/**
 * What is said of one opportunity.
 *
 * @param number of the opportunity
 * @param text in Markdown
 */
record Line(long number, Bilingual text) {}
