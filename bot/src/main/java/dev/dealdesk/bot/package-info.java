@NullMarked
package dev.dealdesk.bot;

import org.jspecify.annotations.NullMarked;
