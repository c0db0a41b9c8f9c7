package dev.dealdesk.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HelpTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  @Test
  void listsEveryCommandPrivately() {
    MessageView help = desk.server("en-US").join("Ann", "en-US").slash("/help").reply();
    assertThat(help.text()).contains("**/help** – Everything you can type");
    assertThat(help.ephemeral()).isTrue();
  }

  @Test
  void speaksThePersonsLanguage() {
    MessageView help = desk.server("en-US").join("미나", "ko").slash("/도움말").reply();
    assertThat(help.text()).contains("**/도움말** – 사용할 수 있는 모든 명령어");
  }
}
