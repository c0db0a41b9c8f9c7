/** Tests of scores, and the back-test that shows what they are worth. */
@NullMarked
package dev.dealdesk.store.score;

import org.jspecify.annotations.NullMarked;
