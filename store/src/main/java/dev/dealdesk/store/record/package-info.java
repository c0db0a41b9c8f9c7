/** What accounts and contacts have in common: fields, and a history of who changed them. */
@NullMarked
package dev.dealdesk.store.record;

import org.jspecify.annotations.NullMarked;
