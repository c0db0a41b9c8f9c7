package dev.dealdesk.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Examples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which accounts are offered before another of the same company is made. */
class ResemblanceTest {

  private final Examples desk = Examples.workspace();

  @Test
  void legal_forms_case_accents_and_punctuation_do_not_tell_companies_apart() {
    make("Acme Corp");
    for (String other :
        List.of(
            "ACME Corporation",
            "acme",
            "Acmé, Inc.",
            " The Acme Co. Ltd",
            "Acme S.A.",
            "ACME GmbH & Co. KG",
            "Acme LLC",
            "A.C.M.E.")) {
      assertThat(resembling(other)).as(other).containsExactly("Acme Corp");
    }
    make("한빛전자");
    for (String other : List.of("한빛전자 주식회사", "㈜한빛전자", "(주) 한빛 전자", "한빛전자 유한회사", "한빛전자(주)")) {
      assertThat(resembling(other)).as(other).containsExactly("한빛전자");
    }
  }

  @Test
  void one_wrong_letter_in_a_long_name_is_a_slip() {
    make("Globex");
    make("한국전력");
    assertThat(resembling("Glovex")).containsExactly("Globex");
    assertThat(resembling("Globexx Inc")).containsExactly("Globex");
    assertThat(resembling("한국전럭")).containsExactly("한국전력");
  }

  @Test
  void other_companies_are_other_companies() {
    List.of("SAP", "대상", "Acme 1", "Acme Robotics", "Line", "Kia", "Target", "Oracle")
        .forEach(this::make);
    for (String other :
        List.of(
            "SAS", "대성", "Acme 2", "Acme", "Luna", "Lean", "Koa", "Tiger", "Regal", "라온", "루나",
            "코아", "도가")) {
      assertThat(resembling(other)).as(other).isEmpty();
    }
  }

  @Test
  void a_name_that_is_all_legal_form_or_no_letter_is_itself() {
    make("The Limited");
    make("???");
    assertThat(resembling("The Company")).isEmpty();
    assertThat(resembling("!!!")).isEmpty();
    make("!!!");
    assertThat(resembling("!!!")).containsExactly("!!!");
  }

  /** As Korean newspapers write them. */
  private static final List<List<String>> IN_TWO_SCRIPTS =
      List.of(
          List.of("Acme", "에크미"),
          List.of("Samsung", "삼성"),
          List.of("Google", "구글"),
          List.of("Apple", "애플"),
          List.of("Microsoft", "마이크로소프트"),
          List.of("Amazon", "아마존"),
          List.of("Facebook", "페이스북"),
          List.of("Tesla", "테슬라"),
          List.of("Hyundai", "현대"),
          List.of("Kia", "기아"),
          List.of("Naver", "네이버"),
          List.of("Kakao", "카카오"),
          List.of("Coupang", "쿠팡"),
          List.of("Oracle", "오라클"),
          List.of("Intel", "인텔"),
          List.of("Cisco", "시스코"),
          List.of("Starbucks", "스타벅스"),
          List.of("Coca-Cola", "코카콜라"),
          List.of("Salesforce", "세일즈포스"),
          List.of("Netflix", "넷플릭스"),
          List.of("Nike", "나이키"),
          List.of("Lotte", "롯데"),
          List.of("Posco", "포스코"),
          List.of("Hanwha", "한화"),
          List.of("Doosan", "두산"),
          List.of("Shinsegae", "신세계"),
          List.of("Amorepacific", "아모레퍼시픽"),
          List.of("Celltrion", "셀트리온"),
          List.of("Krafton", "크래프톤"),
          List.of("Nexon", "넥슨"),
          List.of("Hynix", "하이닉스"),
          List.of("Siemens", "지멘스"),
          List.of("Bosch", "보쉬"),
          List.of("Toyota", "토요타"),
          List.of("Sony", "소니"),
          List.of("Nissan", "닛산"),
          List.of("Honda", "혼다"),
          List.of("Panasonic", "파나소닉"),
          List.of("Hitachi", "히타치"),
          List.of("Alibaba", "알리바바"),
          List.of("Tencent", "텐센트"),
          List.of("Adobe", "어도비"),
          List.of("Slack", "슬랙"),
          List.of("NVIDIA", "엔비디아"),
          List.of("Qualcomm", "퀄컴"),
          List.of("General Electric", "제너럴 일렉트릭"),
          List.of("Xerox", "제록스"),
          List.of("Socar", "쏘카"),
          List.of("Yanolja", "야놀자"),
          List.of("Market Kurly", "마켓컬리"),
          List.of("Uniqlo", "유니클로"),
          List.of("Line", "라인"),
          List.of("Toss", "토스"),
          List.of("Huawei", "화웨이"),
          List.of("Globex Corporation", "글로벡스"),
          List.of("LG", "엘지"),
          List.of("LG전자", "엘지전자"),
          List.of("SK하이닉스", "에스케이하이닉스"),
          List.of("KT", "케이티"),
          List.of("Target", "타겟"),
          List.of("Volvo", "볼보"),
          List.of("Dell", "델"),
          List.of("IBM", "아이비엠"));

  @Test
  void a_company_is_found_in_the_other_script_both_ways() {
    List<String> missed = new ArrayList<>();
    for (List<String> pair : IN_TWO_SCRIPTS) {
      for (List<String> way : List.of(pair, pair.reversed())) {
        Examples fresh = Examples.workspace();
        fresh.kimDoes(d -> d.accounts().create(Accounts.New.named(way.getFirst())));
        if (fresh.<Boolean>read(d -> d.accounts().resembling(way.getLast(), 4).isEmpty())) {
          missed.add(String.join(" / ", way));
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void among_all_of_them_each_is_taken_for_itself_alone() {
    IN_TWO_SCRIPTS.forEach(pair -> make(pair.getFirst()));
    List<String> wrong = new ArrayList<>();
    for (List<String> pair : IN_TWO_SCRIPTS) {
      resembling(pair.getLast()).stream()
          .filter(found -> !found.equals(pair.getFirst()))
          // Those two differ by a vowel alone, which English does not write as it says it.
          .filter(found -> !List.of("Honda", "Hyundai").contains(found))
          .forEach(found -> wrong.add(pair.getLast() + " is not " + found));
    }
    assertThat(wrong).isEmpty();
  }

  private void make(String name) {
    desk.kimDoes(d -> d.accounts().create(Accounts.New.named(name)));
  }

  private List<String> resembling(String name) {
    return desk.read(d -> d.accounts().resembling(name, 9).stream().map(Account::name).toList());
  }
}
