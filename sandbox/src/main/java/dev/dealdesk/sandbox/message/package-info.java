/** Messages, their files and the limits they keep. */
@NullMarked
package dev.dealdesk.sandbox.message;

import org.jspecify.annotations.NullMarked;
