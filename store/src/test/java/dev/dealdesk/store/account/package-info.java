@NullMarked
package dev.dealdesk.store.account;

import org.jspecify.annotations.NullMarked;
