package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Largest;
import dev.dealdesk.store.pipeline.Move;
import dev.dealdesk.store.pipeline.MovementLine;
import dev.dealdesk.store.pipeline.Which;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was won and what was lost, and why. */
final class ClosedSection implements Section<ClosedSection.Facts> {

  private static final int KEPT = 15;
  private static final int BRIEF = 3;
  private static final int NAME = 50;

  /** How many were won and lost, and the largest of each. */
  record Facts(long won, List<Line> wins, long lost, List<Line> losses) {}

  @Override
  public String name() {
    return "closed";
  }

  @Override
  public Class<Facts> facts() {
    return Facts.class;
  }

  @Override
  public Facts note(Desk desk, Span span, Voices voices) {
    Which all = Which.all(span.scope(), span.from(), span.to());
    Largest won = desk.pipeline().largest(all.in(MovementLine.WON), KEPT);
    Largest lost = desk.pipeline().largest(all.in(MovementLine.LOST), KEPT);
    return new Facts(
        won.count(), lines(won, voices, true), lost.count(), lines(lost, voices, false));
  }

  private static List<Line> lines(Largest largest, Voices voices, boolean won) {
    return largest.moves().stream()
        .map(Move::after)
        .map(opportunity ->
            new Line(
                opportunity.number().value(), voices.say(texts -> said(texts, opportunity, won))))
        .toList();
  }

  private static String said(Texts texts, Opportunity opportunity, boolean won) {
    return texts.say(
        "digest.closed",
        "won",
        won,
        "number",
        new Markdown(opportunity.number().toString()),
        "name",
        Brief.of(opportunity.name(), NAME),
        "amount",
        opportunity
            .amount()
            .<Object>map(amount -> amount)
            .orElseGet(() -> texts.label("card.line.no_amount")),
        "owner",
        Brief.of(
            opportunity.owner().map(Person::name).orElseGet(() -> texts.label("figures.nobody")),
            NAME),
        "known",
        !won && opportunity.lostReason().isPresent(),
        "why",
        Brief.of(opportunity.lostReason().orElse(""), NAME));
  }

  @Override
  public Part part(Facts facts, Texts texts) {
    return facts.won() + facts.lost() == 0
        ? Part.NOTHING
        : Part.of(said(facts, texts, BRIEF), said(facts, texts, KEPT));
  }

  private static String said(Facts facts, Texts texts, int most) {
    return Stream.of(
            half(texts, "digest.wins", facts.wins(), facts.won(), most),
            half(texts, "digest.losses", facts.losses(), facts.lost(), most))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String half(Texts texts, String key, List<Line> lines, long count, int most) {
    return count == 0 ? "" : Listed.of(texts, texts.say(key, "count", count), lines, count, most);
  }
}
