/** What was done for an opportunity: notes, calls, emails and meetings. */
@NullMarked
package dev.dealdesk.store.activity;

import org.jspecify.annotations.NullMarked;
