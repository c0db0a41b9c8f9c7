@NullMarked
package dev.dealdesk.store.notice;

import org.jspecify.annotations.NullMarked;
