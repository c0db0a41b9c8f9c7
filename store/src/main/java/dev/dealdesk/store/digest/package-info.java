/**
 * When digests are due, what became of each, and what each said: whoever posts one finds here
 * whether it is theirs to post.
 */
@NullMarked
package dev.dealdesk.store.digest;

import org.jspecify.annotations.NullMarked;
