package dev.dealdesk.sandbox.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a route answers. */
public record ApiReply(int status, @Nullable JsonNode body) {

  /** 200 with a body. */
  public static ApiReply of(JsonNode body) {
    return new ApiReply(200, body);
  }

  /** 201 with a body. */
  public static ApiReply created(JsonNode body) {
    return new ApiReply(201, body);
  }

  /** 204. */
  public static ApiReply none() {
    return new ApiReply(204, null);
  }
}
