package dev.dealdesk.sandbox.log;

import java.time.Duration;
import java.time.Instant;

/**
 * One exchange between the bot and the sandbox.
 *
 * @param number counts up from 1
 * @param route method and path template, such as {@code POST /channels/{channel_id}/messages}, or
 *     the gateway's event
 * @param path the path as it was called; empty for the gateway
 * @param payload JSON as it went over the wire; long ones are cut
 * @param status HTTP status; 0 for the gateway
 * @param outcome "ok", or what was wrong
 * @param took from receipt to answer; zero for the gateway
 */
public record Call(
    long number,
    Instant at,
    Way way,
    String route,
    String path,
    String payload,
    int status,
    String outcome,
    Duration took) {

  /** Over what and in which direction it went. */
  public enum Way {
    /** A REST request of the bot. */
    REST,
    /** A gateway message from the bot. */
    FROM_BOT,
    /** A gateway message to the bot. */
    TO_BOT
  }

  @Override
  public String toString() {
    String shown = payload.length() > 300 ? payload.substring(0, 300) + "…" : payload;
    return "#%d %s %s %s -> %d %s %s".formatted(number, way, route, path, status, outcome, shown);
  }
}
