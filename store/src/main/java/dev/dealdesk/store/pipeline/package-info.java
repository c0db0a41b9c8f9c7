/** What the pipeline is worth, at any instant, and what moved between two of them. */
@NullMarked
package dev.dealdesk.store.pipeline;

import org.jspecify.annotations.NullMarked;
