package dev.dealdesk.store.workspace;

import dev.dealdesk.store.Bilingual;
import java.util.List;

/**
 * A reason to choose from when an opportunity is lost. The opportunity keeps words, so that a list
 * that changes changes no opportunity.
 */
public record LostReason(int id, int position, Bilingual name, boolean retired) {

  /** What a new workspace begins with. */
  public static final List<Bilingual> USUAL =
      List.of(
          new Bilingual("Price", "가격"),
          new Bilingual("Lost to competitor", "경쟁사 선택"),
          new Bilingual("No budget", "예산 없음"),
          new Bilingual("No decision", "결정 보류"),
          new Bilingual("Missing features", "기능 부족"),
          new Bilingual("Bad timing", "시기가 맞지 않음"),
          new Bilingual("No response", "연락 두절"));
}
