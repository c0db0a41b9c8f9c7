@NullMarked
package dev.dealdesk.bot.config;

import org.jspecify.annotations.NullMarked;
