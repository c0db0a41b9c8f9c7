/** Who owns and changes opportunities: members of the server, and names that an import brought. */
@NullMarked
package dev.dealdesk.store.person;

import org.jspecify.annotations.NullMarked;
