package dev.dealdesk.store.workspace;

import static dev.dealdesk.store.workspace.ForecastCategory.BEST_CASE;
import static dev.dealdesk.store.workspace.ForecastCategory.CLOSED;
import static dev.dealdesk.store.workspace.ForecastCategory.COMMIT;
import static dev.dealdesk.store.workspace.ForecastCategory.OMITTED;
import static dev.dealdesk.store.workspace.ForecastCategory.PIPELINE;

import dev.dealdesk.store.Bilingual;
import java.util.List;

/**
 * Sales processes to start from. Salesforce's stages carry the probabilities and forecast
 * categories of a new org; HubSpot's the default deal pipeline's; Pipedrive's names come with
 * graded probabilities, since its own default is 100 % everywhere.
 */
public enum ProcessTemplate {
  DEFAULT(
      new Bilingual("Sales process", "영업 프로세스"),
      open("Prospecting", "프로스펙팅", 10, PIPELINE),
      open("Qualification", "검증", 10, PIPELINE),
      open("Needs Analysis", "요구 사항 분석", 20, PIPELINE),
      open("Proposal/Price Quote", "제안/가격 견적", 75, BEST_CASE),
      open("Negotiation/Review", "협상/검토", 90, COMMIT),
      won("Closed Won", "완료됨/수주"),
      lost("Closed Lost", "완료됨/실패")),
  SALESFORCE(
      new Bilingual("Salesforce's ten stages", "Salesforce 10단계"),
      open("Prospecting", "프로스펙팅", 10, PIPELINE),
      open("Qualification", "검증", 10, PIPELINE),
      open("Needs Analysis", "요구 사항 분석", 20, PIPELINE),
      open("Value Proposition", "가치 제안", 50, PIPELINE),
      open("Id. Decision Makers", "의사 결정자 확인", 60, PIPELINE),
      open("Perception Analysis", "인식 분석", 70, PIPELINE),
      open("Proposal/Price Quote", "제안/가격 견적", 75, PIPELINE),
      open("Negotiation/Review", "협상/검토", 90, PIPELINE),
      won("Closed Won", "완료됨/수주"),
      lost("Closed Lost", "완료됨/실패")),
  HUBSPOT(
      new Bilingual("HubSpot's pipeline", "HubSpot 파이프라인"),
      open("Appointment Scheduled", "미팅 예정", 20, PIPELINE),
      open("Qualified To Buy", "구매 자격 확인", 40, PIPELINE),
      open("Presentation Scheduled", "프레젠테이션 예정", 60, BEST_CASE),
      open("Decision Maker Bought-In", "의사 결정자 동의", 80, BEST_CASE),
      open("Contract Sent", "계약서 발송", 90, COMMIT),
      won("Closed Won", "완료됨/수주"),
      lost("Closed Lost", "완료됨/실패")),
  PIPEDRIVE(
      new Bilingual("Pipedrive's pipeline", "Pipedrive 파이프라인"),
      open("Qualified", "자격 확인", 10, PIPELINE),
      open("Contact Made", "연락 완료", 20, PIPELINE),
      open("Demo Scheduled", "데모 예정", 40, PIPELINE),
      open("Proposal Made", "제안 완료", 60, BEST_CASE),
      open("Negotiations Started", "협상 시작", 80, COMMIT),
      won("Won", "수주"),
      lost("Lost", "실패"));

  /** Salesforce's stock contact roles. */
  public static final List<Bilingual> ROLES =
      List.of(
          new Bilingual("Business User", "비즈니스 사용자"),
          new Bilingual("Decision Maker", "의사 결정자"),
          new Bilingual("Economic Buyer", "경제적 구매자"),
          new Bilingual("Economic Decision Maker", "경제적 의사 결정자"),
          new Bilingual("Evaluator", "평가자"),
          new Bilingual("Executive Sponsor", "임원 후원자"),
          new Bilingual("Influencer", "영향력 행사자"),
          new Bilingual("Technical Buyer", "기술 구매자"),
          new Bilingual("Other", "기타"));

  /** A stage to be. */
  public record Step(StageKind kind, Bilingual name, int probability, ForecastCategory forecast) {}

  private final Bilingual processName;
  private final List<Step> steps;

  ProcessTemplate(Bilingual processName, Step... steps) {
    this.processName = processName;
    this.steps = List.of(steps);
  }

  public Bilingual processName() {
    return processName;
  }

  public List<Step> steps() {
    return steps;
  }

  private static Step open(String en, String ko, int probability, ForecastCategory forecast) {
    return new Step(StageKind.OPEN, new Bilingual(en, ko), probability, forecast);
  }

  private static Step won(String en, String ko) {
    return new Step(StageKind.WON, new Bilingual(en, ko), 100, CLOSED);
  }

  private static Step lost(String en, String ko) {
    return new Step(StageKind.LOST, new Bilingual(en, ko), 0, OMITTED);
  }
}
