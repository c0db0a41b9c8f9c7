/** The organisations that are sold to. */
@NullMarked
package dev.dealdesk.store.account;

import org.jspecify.annotations.NullMarked;
