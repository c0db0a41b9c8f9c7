/** The web page, and the HTTP API that it and other tools use. */
@NullMarked
package dev.dealdesk.sandbox.page;

import org.jspecify.annotations.NullMarked;
