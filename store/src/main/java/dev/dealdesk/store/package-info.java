@NullMarked
package dev.dealdesk.store;

import org.jspecify.annotations.NullMarked;
