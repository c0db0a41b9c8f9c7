package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.workspace.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** In which order groups are told. */
final class Orders {

  private static final BigDecimal BEYOND = new BigDecimal("1e15");

  private static final List<ForecastCategory> SUREST_FIRST =
      List.of(
          ForecastCategory.CLOSED,
          ForecastCategory.COMMIT,
          ForecastCategory.BEST_CASE,
          ForecastCategory.PIPELINE,
          ForecastCategory.OMITTED);

  private Orders() {}

  /** What sorts as the groups are to be sorted; what is unknown comes last. */
  static String rank(Group group) {
    return rank(group.key(), group.worth());
  }

  private static String rank(Group.Key key, Worth worth) {
    return switch (key) {
      case Group.Key.OfStage stage -> "%05d".formatted(stage.stage().position());
      case Group.Key.OfCategory category -> "" + SUREST_FIRST.indexOf(category.category());
      case Group.Key.OfCurrency currency -> currency.currency().getCurrencyCode();
      case Group.Key.ClosingIn closing ->
          closing.period().map(Period::from).map(LocalDate::toString).orElse("~");
      case Group.Key.OfOwner owner -> owner.owner().map(_ -> largestFirst(worth)).orElse("~");
      case Group.Key.OfAccount account ->
          account.account().map(_ -> largestFirst(worth)).orElse("~");
    };
  }

  private static String largestFirst(Worth worth) {
    return "%020.2f".formatted(BEYOND.subtract(worth.amount().amount()));
  }
}
