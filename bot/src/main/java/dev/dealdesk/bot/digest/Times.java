package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.digest.DigestSchedule;
import dev.dealdesk.store.digest.Schedule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;

/** Instants, schedules and places as a digest's sentences name them. */
record Times(Texts texts, ZoneId zone) {

  /** Each reader sees it in their own zone. */
  static Markdown full(Instant at) {
    return new Markdown("<t:" + at.getEpochSecond() + ":F>");
  }

  static Markdown brief(Instant at) {
    return new Markdown("<t:" + at.getEpochSecond() + ":f>");
  }

  static Markdown relative(Instant at) {
    return new Markdown("<t:" + at.getEpochSecond() + ":R>");
  }

  static Markdown channel(long id) {
    return new Markdown("<#" + id + ">");
  }

  static Markdown message(GuildId guild, long channel, long message) {
    return new Markdown(
        "https://discord.com/channels/%d/%d/%d".formatted(guild.value(), channel, message));
  }

  /** {@code every Monday at 09:00 (Asia/Seoul)}. */
  Markdown weekly(Schedule schedule) {
    return new Markdown(
        texts.say(
            "digest.weekly",
            "weekday",
            schedule.weekday().getDisplayName(TextStyle.FULL, texts.locale()),
            "time",
            schedule.time().toString(),
            "zone",
            zone.getId()));
  }

  /** The latest time of day at which it is posted, in whole minutes. */
  static LocalTime latest(DigestSchedule schedule) {
    long minutes = Math.ceilDiv(schedule.spread().toSeconds(), 60);
    return schedule.schedule().time().plusMinutes(minutes);
  }
}
