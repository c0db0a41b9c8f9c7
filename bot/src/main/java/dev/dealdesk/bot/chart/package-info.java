/**
 * Figures as pictures: PNGs that are read in Discord's dark and light themes, on a phone and in
 * Korean, drawn also where the machine has no fonts. No chart library draws them: those there are
 * know no bars with room for their labels, or do not end where two labels of an axis read the same.
 */
@NullMarked
package dev.dealdesk.bot.chart;

import org.jspecify.annotations.NullMarked;
