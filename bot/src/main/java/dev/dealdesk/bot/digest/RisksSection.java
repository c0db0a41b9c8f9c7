package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.risk.Remedy;
import dev.dealdesk.bot.risk.RiskWords;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.risk.Evidence;
import dev.dealdesk.store.risk.RiskSummary;
import dev.dealdesk.store.risk.Risky;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is at risk, by owner, each with the button that leads to its remedy. */
final class RisksSection implements Section<RisksSection.Facts> {

  private static final int KEPT = 20;
  private static final int BRIEF = 4;
  private static final int FLAGS = 2;
  private static final int NAME = 50;

  /**
   * @param count of all at risk
   * @param risks the largest, those of one owner beside one another
   */
  record Facts(long count, Bilingual heading, List<Risk> risks) {}

  /**
   * @param owner the heading of the owner's
   * @param remedy the code of what to do about it
   */
  record Risk(Bilingual owner, Line line, String remedy) {}

  @Override
  public String name() {
    return "risks";
  }

  @Override
  public Class<Facts> facts() {
    return Facts.class;
  }

  @Override
  public Facts note(Desk desk, Span span, Voices voices) {
    RiskSummary summary = desk.risks().summary(span.scope(), span.to());
    List<Risky> largest = desk.risks().page(span.scope(), Optional.empty(), span.to(), 0, KEPT);
    Map<Optional<Person>, List<Risky>> owners =
        largest.stream()
            .collect(
                Collectors.groupingBy(
                    risky -> risky.opportunity().owner(), LinkedHashMap::new, Collectors.toList()));
    List<Risk> risks = new ArrayList<>();
    for (RiskSummary.OfOwner of : summary.owners()) {
      owners
          .getOrDefault(of.owner(), List.of())
          .forEach(risky -> risks.add(risk(of, risky, voices)));
    }
    Bilingual heading =
        voices.say(texts ->
            texts.say(
                "digest.risks",
                "count",
                summary.atRisk().count(),
                "open",
                summary.open().count(),
                "amount",
                summary.atRisk().amount()));
    return new Facts(summary.atRisk().count(), heading, risks);
  }

  private static Risk risk(RiskSummary.OfOwner of, Risky risky, Voices voices) {
    Evidence worst = risky.evidence().stream().filter(Evidence::counts).findFirst().orElseThrow();
    return new Risk(
        voices.say(texts ->
            texts.say(
                "digest.risks.owner",
                "owner",
                Brief.of(
                    of.owner().map(Person::name).orElseGet(() -> texts.label("figures.nobody")),
                    NAME),
                "count",
                of.atRisk().count())),
        new Line(risky.opportunity().number().value(), voices.say(texts -> said(texts, risky))),
        Remedy.of(worst).name());
  }

  private static String said(Texts texts, Risky risky) {
    Opportunity opportunity = risky.opportunity();
    String flags =
        risky.evidence().stream()
            .filter(Evidence::counts)
            .limit(FLAGS)
            .map(evidence -> new RiskWords(texts).of(evidence, opportunity))
            .collect(Collectors.joining(" · "));
    return texts.say(
        "digest.risk",
        "number",
        new Markdown(opportunity.number().toString()),
        "name",
        Brief.of(opportunity.name(), NAME),
        "amount",
        opportunity
            .amount()
            .<Object>map(amount -> amount)
            .orElseGet(() -> texts.label("card.line.no_amount")),
        "flags",
        new Markdown(flags),
        "more",
        Math.max(0, risky.flags().size() - FLAGS));
  }

  @Override
  public Part part(Facts facts, Texts texts) {
    return facts.risks().isEmpty()
        ? Part.NOTHING
        : new Part(blocks(facts, texts, BRIEF), blocks(facts, texts, KEPT));
  }

  private static List<Block> blocks(Facts facts, Texts texts, int most) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(facts.heading().in(texts.locale())));
    String before = "";
    for (Risk risk : facts.risks().stream().limit(most).toList()) {
      String owner = risk.owner().in(texts.locale());
      String line = risk.line().text().in(texts.locale());
      blocks.add(
          new Block.Section(
              owner.equals(before) ? line : owner + "\n" + line,
              Remedy.valueOf(risk.remedy())
                  .button(texts, new OpportunityNumber(risk.line().number()))));
      before = owner;
    }
    long left = facts.count() - Math.min(most, facts.risks().size());
    if (left > 0) {
      blocks.add(new Block.Text(texts.say("digest.more", "count", left)));
    }
    return blocks;
  }
}
