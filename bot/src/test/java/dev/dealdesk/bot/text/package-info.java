@NullMarked
package dev.dealdesk.bot.text;

import org.jspecify.annotations.NullMarked;
