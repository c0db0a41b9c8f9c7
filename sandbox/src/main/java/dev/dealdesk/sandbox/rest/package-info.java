/** The HTTP API: routing by the published description, validation, errors. */
@NullMarked
package dev.dealdesk.sandbox.rest;

import org.jspecify.annotations.NullMarked;
