/** Sums of the pipeline, periods, and what moved between two instants, in words and pictures. */
@NullMarked
package dev.dealdesk.bot.figures;

import org.jspecify.annotations.NullMarked;
