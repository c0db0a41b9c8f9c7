@NullMarked
package dev.dealdesk.bot.digest;

import org.jspecify.annotations.NullMarked;
