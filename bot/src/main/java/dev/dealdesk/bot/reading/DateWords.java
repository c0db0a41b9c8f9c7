package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Mark;
import dev.dealdesk.bot.reading.Term.MonthName;
import dev.dealdesk.bot.reading.Term.Offset;
import dev.dealdesk.bot.reading.Term.Quarter;
import dev.dealdesk.bot.reading.Term.Step;
import dev.dealdesk.bot.reading.Term.Unit;
import dev.dealdesk.bot.reading.Term.Weekday;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of dates in English and Korean; a new word is one line here. */
final class DateWords {

  private final Map<String, List<Term>> words = new HashMap<>();

  private DateWords() {}

  static Vocabulary<List<Term>> all() {
    DateWords all = new DateWords();
    all.english();
    all.korean();
    all.calendar();
    return new Vocabulary<>(all.words);
  }

  private void english() {
    add("today", new Offset(0));
    add("tomorrow tmr tmrw", new Offset(1));
    add("yesterday", new Offset(-1));
    add("next", new Step(1));
    add("this current", new Step(0));
    add("last previous", new Step(-1));
    add("day days d", Unit.DAY);
    add("week weeks wk wks w", Unit.WEEK);
    add("month months mo", Unit.MONTH);
    add("quarter quarters", Unit.QUARTER);
    add("year years yr yrs", Unit.YEAR);
    add("end", Mark.END);
    add("eow", Mark.END, Unit.WEEK);
    add("eom", Mark.END, Unit.MONTH);
    add("eoq", Mark.END, Unit.QUARTER);
    add("eoy", Mark.END, Unit.YEAR);
    add("in within", Mark.IN);
    add("after later hence", Mark.AFTER);
    add("ago", Mark.BEFORE);
    words.put("from now", List.of(Mark.AFTER));
    add("a an one", new Term.Digits(1, 1));
    add("the of on by at since until fy ' , ( )", Mark.NOISE);
  }

  private void korean() {
    add("오늘", new Offset(0));
    add("내일", new Offset(1));
    add("모레", new Offset(2));
    add("글피", new Offset(3));
    add("어제", new Offset(-1));
    add("그저께 그제", new Offset(-2));
    add("다음 담", new Step(1));
    add("이번", new Step(0));
    add("지난 저번", new Step(-1));
    add("다다음", new Step(2));
    add("주 주일", Unit.WEEK);
    add("달 개월", Unit.MONTH);
    add("분기", Unit.QUARTER);
    add("해", Unit.YEAR);
    add("년", Mark.YEAR);
    add("일", Mark.DAY);
    add("내년 다음해", new Step(1), Unit.YEAR);
    add("올해 금년", new Step(0), Unit.YEAR);
    add("작년 지난해", new Step(-1), Unit.YEAR);
    add("말", Mark.END);
    add("월말", Unit.MONTH, Mark.END);
    add("연말 년말", Unit.YEAR, Mark.END);
    add("후 뒤", Mark.AFTER);
    add("전", Mark.BEFORE);
    add("까지 부터 에", Mark.NOISE);
  }

  private void calendar() {
    String[] months = {
      "jan january 1월", "feb february 2월", "mar march 3월", "apr april 4월",
      "may 5월", "jun june 6월", "jul july 7월", "aug august 8월",
      "sep sept september 9월", "oct october 10월", "nov november 11월", "dec december 12월"
    };
    for (int month = 1; month <= months.length; month++) {
      add(months[month - 1], new MonthName(month));
    }
    String[] weekdays = {
      "mon monday 월 월요일", "tue tues tuesday 화 화요일", "wed wednesday 수 수요일",
      "thu thur thurs thursday 목 목요일", "fri friday 금 금요일", "sat saturday 토 토요일",
      "sun sunday 일요일 (일)"
    };
    for (DayOfWeek day : DayOfWeek.values()) {
      add(weekdays[day.getValue() - 1], new Weekday(day));
    }
    for (int quarter = 1; quarter <= 4; quarter++) {
      add("q%d %dq %d분기".formatted(quarter, quarter, quarter), new Quarter(quarter));
    }
  }

  private void add(String spellings, Term... meaning) {
    for (String spelling : spellings.split(" ")) {
      words.put(spelling, List.of(meaning));
    }
  }
}
