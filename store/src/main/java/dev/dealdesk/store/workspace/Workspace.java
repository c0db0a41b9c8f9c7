package dev.dealdesk.store.workspace;

import dev.dealdesk.store.GuildId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A Discord server as a sales desk.
 *
 * @param language of what is posted to everybody; a person's replies are in the person's own
 * @param currency of amounts that name none
 * @param zone in which days begin
 * @param fiscalYearStart the month, 1 to 12, on whose first day a fiscal year begins
 * @param editors who may change what is on the desk
 * @param managerRole the Discord role that may import and change in bulk; none: who manages the
 *     server
 * @param hours when people work
 * @param morningAt the time of day at which the morning's message is sent
 */
public record Workspace(
    GuildId guild,
    String name,
    Locale language,
    Currency currency,
    ZoneId zone,
    int fiscalYearStart,
    Editors editors,
    OptionalLong managerRole,
    WorkingHours hours,
    LocalTime morningAt) {

  /** The day that it is here at an instant. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
