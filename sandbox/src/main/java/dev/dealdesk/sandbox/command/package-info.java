/** Application commands: what the bot registered and what a person typed. */
@NullMarked
package dev.dealdesk.sandbox.command;

import org.jspecify.annotations.NullMarked;
