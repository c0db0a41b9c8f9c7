package dev.dealdesk.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyNameTest {

  @Test
  void legal_forms_case_accents_and_punctuation_do_not_tell_companies_apart() {
    for (String other :
        List.of("ACME Corporation", "acme", "Acmé, Inc.", " The Acme Co. Ltd", "Acme S.A.")) {
      assertThat(resemble("Acme Corp", other)).as(other).isTrue();
    }
    for (String other : List.of("한빛전자 주식회사", "㈜한빛전자", "(주) 한빛 전자")) {
      assertThat(resemble("한빛전자", other)).as(other).isTrue();
    }
  }

  @Test
  void one_wrong_letter_in_a_long_name_is_a_slip() {
    assertThat(resemble("Globex", "Glovex")).isTrue();
    assertThat(resemble("Globex", "Globexx")).isTrue();
    assertThat(resemble("한국전력", "한국전럭")).isTrue();
  }

  @Test
  void other_companies_are_other_companies() {
    assertThat(resemble("SAP", "SAS")).isFalse();
    assertThat(resemble("대상", "대성")).isFalse();
    assertThat(resemble("Acme 1", "Acme 2")).isFalse();
    assertThat(resemble("Acme Robotics", "Acme")).isFalse();
  }

  @Test
  void a_name_that_is_all_legal_form_or_no_letter_is_itself() {
    assertThat(resemble("The Company", "The Limited")).isFalse();
    assertThat(resemble("!!!", "???")).isFalse();
    assertThat(resemble("!!!", "!!!")).isTrue();
  }

  private static boolean resemble(String one, String other) {
    return CompanyName.of(one).resembles(CompanyName.of(other));
  }
}
