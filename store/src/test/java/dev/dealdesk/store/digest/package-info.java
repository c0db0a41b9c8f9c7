@NullMarked
package dev.dealdesk.store.digest;

import org.jspecify.annotations.NullMarked;
