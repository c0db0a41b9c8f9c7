package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opportunities that were deleted, the latest first. */
record DeletedNames(Desk desk, Locale locale) implements Kind<Opportunity> {

  private static final Pattern NUMBER = Pattern.compile("#?([1-9]\\d{0,14})(?: .*)?");

  /** Among so many a name is looked for; a number is found among all. */
  private static final int REMEMBERED = 500;

  @Override
  public String key() {
    return "deleted";
  }

  /** The deleted opportunity of a number. */
  static Optional<Opportunity> numbered(Desk desk, String typed) {
    Matcher number = NUMBER.matcher(typed.strip());
    return number.matches()
        ? desk.opportunities().findDeleted(new OpportunityNumber(Long.parseLong(number.group(1))))
        : Optional.empty();
  }

  @Override
  public Lookup<Opportunity> meant(String typed) {
    return numbered(desk, typed)
        .<Lookup<Opportunity>>map(Lookup.Found::new)
        .orElseGet(() -> named(typed));
  }

  private Lookup<Opportunity> named(String typed) {
    List<Opportunity> near = likeliest(typed, REMEMBERED);
    return Lookup.of(near.stream().filter(each -> isCalled(each, typed)).toList(), near);
  }

  @Override
  public List<Opportunity> likeliest(String typed, int most) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    return desk.opportunities().deleted(REMEMBERED).stream()
        .filter(each ->
            each.name().toLowerCase(Locale.ROOT).contains(part)
                || each.number().toString().contains(part))
        .limit(most)
        .toList();
  }

  @Override
  public boolean isCalled(Opportunity opportunity, String typed) {
    return opportunity.name().strip().equalsIgnoreCase(typed.strip());
  }

  @Override
  public Choice choice(Opportunity opportunity) {
    return new Choice(opportunity.number().toString(), OpportunityLabel.of(opportunity, locale));
  }
}
