/** A Discord server on this machine, for tests, demonstrations and first runs. */
@NullMarked
package dev.dealdesk.sandbox;

import org.jspecify.annotations.NullMarked;
