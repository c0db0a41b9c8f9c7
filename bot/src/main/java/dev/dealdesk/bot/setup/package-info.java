/** The workspace's settings: what there is, how it is changed, and who changed it last. */
@NullMarked
package dev.dealdesk.bot.setup;

import org.jspecify.annotations.NullMarked;
