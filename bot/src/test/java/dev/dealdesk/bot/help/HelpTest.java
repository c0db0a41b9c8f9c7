package dev.dealdesk.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HelpTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  @Test
  void listsEveryCommandPrivately() {
    Person ann = desk.server("en-US").join("Ann", "en-US");
    MessageView help = ann.slash("/help").reply();
    assertThat(help.text())
        .contains(
            "**/help** – Everything you can type",
            "**/pipeline** view · changes · trend",
            "**/digest** schedule");
    assertThat(help.ephemeral()).isTrue();
    MessageView digest = ann.choose(help, "What does each one do?", "/digest").reply();
    assertThat(digest.id()).isEqualTo(help.id());
    assertThat(digest.text()).contains("**/digest off** – Post no weekly digest any more");
    assertThat(ann.click(digest, "All commands").reply().text())
        .contains("**/pipeline** view · changes");
  }

  @Test
  void speaksThePersonsLanguage() {
    MessageView help = desk.server("en-US").join("미나", "ko").slash("/도움말").reply();
    assertThat(help.text()).contains("**/도움말** – 사용할 수 있는 모든 명령어");
  }
}
