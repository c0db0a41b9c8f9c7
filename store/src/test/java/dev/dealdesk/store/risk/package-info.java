@NullMarked
package dev.dealdesk.store.risk;

import org.jspecify.annotations.NullMarked;
