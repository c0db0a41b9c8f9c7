/** What is at risk about open opportunities, and the evidence of it. */
@NullMarked
package dev.dealdesk.store.risk;

import org.jspecify.annotations.NullMarked;
