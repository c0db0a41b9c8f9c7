/**
 * The pipeline at a glance: what it is worth, what moves in it, what is at risk, what to do now.
 */
@NullMarked
package dev.dealdesk.bot.pipeline;

import org.jspecify.annotations.NullMarked;
