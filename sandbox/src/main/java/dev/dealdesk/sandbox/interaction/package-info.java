/** Interactions from delivery to the last follow-up. */
@NullMarked
package dev.dealdesk.sandbox.interaction;

import org.jspecify.annotations.NullMarked;
