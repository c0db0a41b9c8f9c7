@NullMarked
package dev.dealdesk.prompts;

import org.jspecify.annotations.NullMarked;
