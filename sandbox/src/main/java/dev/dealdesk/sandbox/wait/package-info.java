/** Waiting for what happens, without sleeping. */
@NullMarked
package dev.dealdesk.sandbox.wait;

import org.jspecify.annotations.NullMarked;
