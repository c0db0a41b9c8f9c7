/**
 * Opportunities: their rules, their present and past states, their contact roles and their totals.
 */
@NullMarked
package dev.dealdesk.store.opportunity;

import org.jspecify.annotations.NullMarked;
