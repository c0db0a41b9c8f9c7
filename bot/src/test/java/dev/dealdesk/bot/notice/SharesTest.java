package dev.dealdesk.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void one_part_has_all_the_lines_that_a_message_shows() {
    assertThat(Shares.of(List.of(10))).containsExactly(10);
    assertThat(Shares.of(List.of(3))).containsExactly(3);
  }

  @Test
  void several_share_fairly_and_what_one_leaves_the_others_take() {
    assertThat(Shares.of(List.of(10, 10))).containsExactly(5, 5);
    assertThat(Shares.of(List.of(10, 1, 10))).containsExactly(4, 1, 4);
    assertThat(Shares.of(List.of(10, 10, 10, 10, 10))).containsExactly(2, 2, 2, 1, 1);
  }
}
