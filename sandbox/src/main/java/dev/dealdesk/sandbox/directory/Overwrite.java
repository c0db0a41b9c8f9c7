package dev.dealdesk.sandbox.directory;

import dev.dealdesk.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a channel allows and denies a role or a member, in permission bits.
 *
 * @param id of the role or the user
 */
public record Overwrite(long id, boolean ofMember, long allow, long deny) {

  ObjectNode json() {
    return Json.object()
        .put("id", Long.toString(id))
        .put("type", ofMember ? 1 : 0)
        .put("allow", Long.toString(allow))
        .put("deny", Long.toString(deny));
  }
}
