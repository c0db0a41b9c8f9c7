package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.notice.NoticeSettings;
import dev.dealdesk.store.workspace.WorkingHours;
import dev.dealdesk.store.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Menus for a person's own hours: on which days, from when, until when. */
record HoursPanel(Texts texts, Workspace workspace) {

  private static final LocalTime MIDNIGHT = LocalTime.of(23, 59);

  /** What a menu has room for: every half hour where days mostly begin, and the hours around. */
  private static final List<LocalTime> STARTS =
      Stream.of(hours(0, 4), halfHours(5, 12), hours(13, 17)).flatMap(List::stream).toList();

  /** Every half hour where days mostly end. */
  private static final List<LocalTime> ENDS =
      Stream.of(hours(8, 14), halfHours(15, 21), hours(22, 23), List.of(MIDNIGHT))
          .flatMap(List::stream)
          .toList();

  List<Block> of(NoticeSettings settings) {
    WorkingHours hours = settings.hours(workspace);
    Button workspaces =
        new Button(
            texts.label("notice.hours.workspace"),
            Press.of(ChooseHours.ROUTE).with(ChooseHours.RESET, "yes"),
            Button.Weight.NORMAL,
            settings.own().isPresent());
    Button back =
        new Button(
            texts.label("notice.hours.done"),
            Question.again(Press.of(ShowNotices.ROUTE)),
            Button.Weight.MAIN);
    return List.of(
        new Block.Panel(
            Colour.PLAIN,
            List.of(
                new Block.Text(
                    texts.say(
                        "notice.hours.title",
                        "hours",
                        new HourWords(texts).of(hours),
                        "zone",
                        workspace.zone().getId(),
                        "own",
                        settings.own().isPresent())),
                days(hours),
                times(ChooseHours.START, STARTS, hours.start()),
                times(ChooseHours.END, ENDS, hours.end()),
                Block.Buttons.of(back, workspaces))));
  }

  private Block days(WorkingHours hours) {
    List<Choice> days =
        Stream.of(DayOfWeek.values())
            .map(day ->
                new Choice(
                    String.valueOf(day.getValue()),
                    new HourWords(texts).name(day),
                    "",
                    hours.days().contains(day)))
            .toList();
    return new Block.Menu(
        Press.of(ChooseHours.ROUTE),
        ChooseHours.DAYS,
        texts.label("notice.hours.days"),
        days,
        days.size());
  }

  private Block times(String name, List<LocalTime> times, LocalTime chosen) {
    return new Block.Menu(
        Press.of(ChooseHours.ROUTE),
        name,
        texts.label("notice.hours.menu." + name),
        times.stream().map(time -> choice(name, time, chosen)).toList(),
        1);
  }

  private Choice choice(String name, LocalTime time, LocalTime chosen) {
    return new Choice(
        time.toString(),
        texts.label("notice.hours.choice." + name, "time", time.toString()),
        "",
        time.equals(chosen));
  }

  private static List<LocalTime> hours(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(hour -> LocalTime.of(hour, 0)).toList();
  }

  private static List<LocalTime> halfHours(int first, int last) {
    return IntStream.rangeClosed(first * 2, last * 2)
        .mapToObj(half -> LocalTime.of(half / 2, half % 2 * 30))
        .toList();
  }
}
