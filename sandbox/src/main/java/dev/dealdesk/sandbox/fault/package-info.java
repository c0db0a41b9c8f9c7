/** Failures that can be injected. */
@NullMarked
package dev.dealdesk.sandbox.fault;

import org.jspecify.annotations.NullMarked;
