/** The Discord threads in which opportunities are talked about. */
@NullMarked
package dev.dealdesk.store.thread;

import org.jspecify.annotations.NullMarked;
