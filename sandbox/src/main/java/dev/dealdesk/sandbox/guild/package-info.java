/** The routes of servers, their members, roles, channels and threads. */
@NullMarked
package dev.dealdesk.sandbox.guild;

import org.jspecify.annotations.NullMarked;
