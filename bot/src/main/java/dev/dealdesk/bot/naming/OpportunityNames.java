package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opportunities: own and open ones first, told apart by number, stage, amount and account. */
record OpportunityNames(Call call, Desk desk) implements Kind<Opportunity> {

  /** What a choice reads like when somebody types on behind it. */
  private static final Pattern LABEL = Pattern.compile("(#[1-9]\\d{0,14}) .*");

  @Override
  public String key() {
    return "opportunity";
  }

  @Override
  public Lookup<Opportunity> meant(String typed) {
    return desk.opportunities().named(number(typed), desk.people().find(call.person().id()));
  }

  @Override
  public List<Opportunity> likeliest(String typed, int most) {
    return desk.opportunities().search(number(typed), desk.people().find(call.person().id()), most);
  }

  private static String number(String typed) {
    Matcher label = LABEL.matcher(typed);
    return label.matches() ? label.group(1) : typed;
  }

  @Override
  public boolean isCalled(Opportunity opportunity, String typed) {
    return opportunity.name().strip().equalsIgnoreCase(typed.strip());
  }

  @Override
  public Choice choice(Opportunity opportunity) {
    return new Choice(
        opportunity.number().toString(), OpportunityLabel.of(opportunity, call.texts().locale()));
  }
}
