/** Understands tables of a sales desk, whichever system exported them; it knows no Discord. */
@NullMarked
package dev.dealdesk.bot.importing.plan;

import org.jspecify.annotations.NullMarked;
