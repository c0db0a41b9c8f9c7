/**
 * What people call opportunities, accounts, contacts, stages, roles and people: offered, and found
 * again.
 */
@NullMarked
package dev.dealdesk.bot.naming;

import org.jspecify.annotations.NullMarked;
