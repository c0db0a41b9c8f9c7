/** Who and where: people, servers, roles, channels and what each may do. */
@NullMarked
package dev.dealdesk.sandbox.directory;

import org.jspecify.annotations.NullMarked;
