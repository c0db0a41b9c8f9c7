/** {@code /import}: what files hold is shown as it is understood, corrected, and taken in. */
@NullMarked
package dev.dealdesk.bot.importing;

import org.jspecify.annotations.NullMarked;
