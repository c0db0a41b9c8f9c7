/** The websocket over which the bot hears of events. */
@NullMarked
package dev.dealdesk.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
