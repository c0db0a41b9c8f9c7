package dev.dealdesk.sandbox.rest;

/** Discord's refusals: HTTP status, JSON error code and message, as Discord documents them. */
public enum Failure {
  UNAUTHORIZED(401, 0, "401: Unauthorized", true),
  NOT_FOUND(404, 0, "404: Not Found", true),
  METHOD_NOT_ALLOWED(405, 0, "405: Method Not Allowed", true),
  UNKNOWN_APPLICATION(404, 10002, "Unknown Application", true),
  UNKNOWN_CHANNEL(404, 10003, "Unknown Channel", false),
  UNKNOWN_GUILD(404, 10004, "Unknown Guild", false),
  UNKNOWN_MEMBER(404, 10007, "Unknown Member", false),
  UNKNOWN_MESSAGE(404, 10008, "Unknown Message", false),
  UNKNOWN_OVERWRITE(404, 10009, "Unknown Overwrite", false),
  UNKNOWN_ROLE(404, 10011, "Unknown Role", false),
  UNKNOWN_USER(404, 10013, "Unknown User", false),
  UNKNOWN_EMOJI(400, 10014, "Unknown Emoji", true),
  UNKNOWN_WEBHOOK(404, 10015, "Unknown Webhook", true),
  UNKNOWN_INTERACTION(404, 10062, "Unknown interaction", true),
  UNKNOWN_COMMAND(404, 10063, "Unknown application command", false),
  TOO_LARGE(413, 40005, "Request entity too large", true),
  ACKNOWLEDGED(400, 40060, "Interaction has already been acknowledged.", true),
  MISSING_ACCESS(403, 50001, "Missing Access", false),
  NOT_AUTHOR(403, 50005, "Cannot edit a message authored by another user", true),
  EMPTY_MESSAGE(400, 50006, "Cannot send an empty message", true),
  CLOSED_DIRECT(403, 50007, "Cannot send messages to this user", false),
  MISSING_PERMISSIONS(403, 50013, "Missing Permissions", false),
  INVALID_FORM(400, 50035, "Invalid Form Body", true),
  THREAD_EXISTS(400, 160004, "A thread has already been created for this message", false),
  THREAD_ARCHIVED(400, 50083, "Thread is archived", false);

  private final int status;
  private final int code;
  private final String message;
  private final boolean mistake;

  Failure(int status, int code, String message, boolean mistake) {
    this.status = status;
    this.code = code;
    this.message = message;
    this.mistake = mistake;
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  String message() {
    return message;
  }

  /** Whether a correct bot never meets it; the others it has to cope with. */
  boolean mistake() {
    return mistake;
  }

  /** The error to throw. */
  public ApiException because(String detail) {
    return new ApiException(this, "", detail);
  }

  /** The error to throw about one field, such as {@code components[0].label}. */
  public static ApiException invalid(String field, String detail) {
    return new ApiException(INVALID_FORM, field, detail);
  }
}
