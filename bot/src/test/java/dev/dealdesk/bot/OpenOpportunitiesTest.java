package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Open opportunities" in the menu of a member. */
class OpenOpportunitiesTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");

  @Test
  void showsWhatThatMemberWorksOn() {
    mina.slash("/opportunity create name:\"Acme renewal\" account:Acme amount:45k close-date:-")
        .reply();
    mina.slash("/opportunity create name:\"Beta pilot\" account:Beta amount:5k close-date:-")
        .reply();
    ben.slash("/opportunity create name:\"Gamma\" account:Gamma amount:7k close-date:-").reply();
    mina.slash("/opportunity lost opportunity:#2 reason:Price").reply();
    MessageView list = ben.userMenu("Open opportunities", mina).reply();
    assertThat(list.ephemeral()).isTrue();
    assertThat(list.text())
        .contains("Acme renewal", "$45,000")
        .doesNotContain("Beta pilot")
        .doesNotContain("Gamma");
  }

  @Test
  void saysWhereThereIsNothing() {
    assertThat(ben.userMenu("Open opportunities", mina).reply().text())
        .isEqualTo("Mina owns no opportunity yet.");
  }

  @Test
  void inKorean() {
    Person minji = server.join("민지", "ko");
    minji.slash("/기회 생성 이름:한빛 계정:한빛전자 금액:5천만 마감일:-").reply();
    assertThat(minji.userMenu("진행 중인 기회", minji).reply().text()).contains("한빛");
    assertThat(minji.userMenu("진행 중인 기회", ben).reply().text()).contains("Ben 님이 담당하는 기회가");
  }
}
