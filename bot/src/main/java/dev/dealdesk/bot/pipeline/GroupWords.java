package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.figures.PeriodWords;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Group;
import java.util.Optional;

/** What a group of opportunities is called. */
record GroupWords(Texts texts, PeriodWords periods) {

  private static final int NAME = 60;

  /** Without Markdown. */
  String name(Group.Key key) {
    return switch (key) {
      case Group.Key.OfStage(var stage) -> Brief.of(stage.name().in(texts.locale()), NAME);
      case Group.Key.OfOwner(var owner) -> named(owner.map(Person::name), "figures.nobody");
      case Group.Key.OfCategory(var category) -> texts.label("card.forecast." + category.code());
      case Group.Key.OfAccount(var account) ->
          named(account.map(known -> known.name()), "figures.no_account");
      case Group.Key.OfCurrency(var currency) -> currency.getCurrencyCode();
      case Group.Key.ClosingIn(var period) -> named(period.map(periods::of), "card.line.no_date");
    };
  }

  private String named(Optional<String> name, String otherwise) {
    return name.map(known -> Brief.of(known, NAME)).orElseGet(() -> texts.label(otherwise));
  }

  /** How a press names a group; unique in its grouping. */
  static String code(Group.Key key) {
    return switch (key) {
      case Group.Key.OfStage(var stage) -> String.valueOf(stage.id().value());
      case Group.Key.OfOwner(var owner) ->
          owner.map(person -> String.valueOf(person.id().value())).orElse("none");
      case Group.Key.OfCategory(var category) -> category.code();
      case Group.Key.OfAccount(var account) ->
          account.map(known -> String.valueOf(known.id().value())).orElse("none");
      case Group.Key.OfCurrency(var currency) -> currency.getCurrencyCode();
      case Group.Key.ClosingIn(var period) ->
          period.map(days -> days.from().toString()).orElse("none");
    };
  }
}
