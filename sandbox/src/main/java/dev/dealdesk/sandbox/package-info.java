@NullMarked
package dev.dealdesk.sandbox;

import org.jspecify.annotations.NullMarked;
