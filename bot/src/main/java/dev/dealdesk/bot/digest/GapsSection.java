package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.digest.Gaps;

/** What the figures lack: opportunities without an amount, a close date, a step, a contact. */
final class GapsSection implements Section<Gaps> {

  @Override
  public String name() {
    return "gaps";
  }

  @Override
  public Class<Gaps> facts() {
    return Gaps.class;
  }

  @Override
  public Gaps note(Desk desk, Span span, Voices voices) {
    return desk.digests().gaps(span.scope().owners(), span.to());
  }

  @Override
  public Part part(Gaps gaps, Texts texts) {
    if (gaps.open() == 0) {
      return Part.NOTHING;
    }
    String said =
        texts.say(
            "digest.gaps",
            "complete",
            gaps.isComplete(),
            "amount",
            gaps.amount(),
            "date",
            gaps.closeDate(),
            "step",
            gaps.nextStep(),
            "contact",
            gaps.primaryContact());
    return Part.of(said, said);
  }
}
