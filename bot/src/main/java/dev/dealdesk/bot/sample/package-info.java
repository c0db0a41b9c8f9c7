/**
 * The sample workspace that a first run begins with: an export, and an invented team's work on it.
 */
@NullMarked
package dev.dealdesk.bot.sample;

import org.jspecify.annotations.NullMarked;
