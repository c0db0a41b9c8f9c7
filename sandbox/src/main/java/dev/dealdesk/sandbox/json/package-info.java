/** JSON trees, as every payload of Discord is one. */
@NullMarked
package dev.dealdesk.sandbox.json;

import org.jspecify.annotations.NullMarked;
