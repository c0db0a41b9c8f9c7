/** What the bot did: every call, and every rule it broke. */
@NullMarked
package dev.dealdesk.sandbox.log;

import org.jspecify.annotations.NullMarked;
