@NullMarked
package dev.dealdesk.store.upkeep;

import org.jspecify.annotations.NullMarked;
