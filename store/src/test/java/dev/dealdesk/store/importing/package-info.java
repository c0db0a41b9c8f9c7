@NullMarked
package dev.dealdesk.store.importing;

import org.jspecify.annotations.NullMarked;
