package dev.dealdesk.bot.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;

/** A piece of a typed date. Its kind is how the phrases of {@link DatePhrases} name it. */
sealed interface Term {

  String kind();

  /**
   * Digits.
   *
   * @param length of what was typed, for neither 07 nor 1,000 is a year
   */
  record Digits(int value, int length) implements Term {
    @Override
    public String kind() {
      return "number";
    }

    static Digits of(String typed) {
      return new Digits(Integer.parseInt(typed.replace(",", "")), typed.length());
    }

    boolean isYear() {
      return length == 4;
    }
  }

  record Weekday(DayOfWeek day) implements Term {
    @Override
    public String kind() {
      return "weekday";
    }
  }

  record MonthName(int month) implements Term {
    @Override
    public String kind() {
      return "month";
    }
  }

  record Quarter(int number) implements Term {
    @Override
    public String kind() {
      return "quarter";
    }
  }

  /** Today is 0, tomorrow 1. */
  record Offset(int days) implements Term {
    @Override
    public String kind() {
      return "today";
    }
  }

  /** Last is -1, this is 0, next is 1. */
  record Step(int count) implements Term {
    @Override
    public String kind() {
      return "next";
    }
  }

  enum Unit implements Term {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    QUARTER(IsoFields.QUARTER_YEARS),
    YEAR(ChronoUnit.YEARS);

    private final TemporalUnit temporal;

    Unit(TemporalUnit temporal) {
      this.temporal = temporal;
    }

    LocalDate after(LocalDate date, int count) {
      return date.plus(count, temporal);
    }

    @Override
    public String kind() {
      return "unit";
    }
  }

  enum Mark implements Term {
    END("end"),
    IN("in"),
    AFTER("after"),
    BEFORE("ago"),
    /** 년 behind a number. */
    YEAR("년"),
    /** 일 behind a number. */
    DAY("일"),
    DASH("-"),
    SLASH("/"),
    DOT("."),
    /** Means nothing of its own. */
    NOISE("noise"),
    /** What no date has. */
    STRANGE("strange");

    private final String kind;

    Mark(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    boolean separates() {
      return this == DASH || this == SLASH || this == DOT;
    }
  }
}
