/** The people at accounts. */
@NullMarked
package dev.dealdesk.store.contact;

import org.jspecify.annotations.NullMarked;
