/** {@code /pipeline}: what the pipeline is worth, what changed in it, how it went, and who won. */
@NullMarked
package dev.dealdesk.bot.pipeline;

import org.jspecify.annotations.NullMarked;
