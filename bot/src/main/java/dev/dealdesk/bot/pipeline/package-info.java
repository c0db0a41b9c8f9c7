/** What the pipeline is worth, how it moved and will end, what is at risk and what to work on. */
@NullMarked
package dev.dealdesk.bot.pipeline;

import org.jspecify.annotations.NullMarked;
