@NullMarked
package dev.dealdesk.store.focus;

import org.jspecify.annotations.NullMarked;
