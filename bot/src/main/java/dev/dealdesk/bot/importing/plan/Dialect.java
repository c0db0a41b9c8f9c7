package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.bot.tabular.OwnTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The system whose export a file is. */
public enum Dialect {
  /** Dealdesk's own. */
  DEALDESK,
  SALESFORCE,
  HUBSPOT,
  PIPEDRIVE,
  PLAIN;

  /** As its programs and its reports write them, to the letter. */
  private static final Set<String> OF_SALESFORCE =
      Set.of(
          "StageName",
          "AccountId",
          "OpportunityId",
          "IsDeleted",
          "BillingCity",
          "Opportunity Name",
          "Opportunity ID",
          "Case Safe Opportunity ID",
          "기회 이름");

  private static final Set<String> OF_HUBSPOT =
      Set.of(
          "recordid",
          "dealname",
          "dealowner",
          "associatedcompany",
          "companydomainname",
          "레코드id",
          "거래단계");

  static Dialect of(List<String> headers) {
    if (OwnTable.of(headers).isPresent()) {
      return DEALDESK;
    }
    if (headers.stream().anyMatch(Dialect::isOfPipedrive)) {
      return PIPEDRIVE;
    }
    Set<String> keys = headers.stream().map(Headers::key).collect(Collectors.toSet());
    if (keys.stream().anyMatch(OF_HUBSPOT::contains)) {
      return HUBSPOT;
    }
    boolean custom = headers.stream().anyMatch(header -> header.endsWith("__c"));
    return custom || headers.stream().anyMatch(OF_SALESFORCE::contains) ? SALESFORCE : PLAIN;
  }

  private static boolean isOfPipedrive(String header) {
    return header.matches("(Deal|Organization|Person|거래|조직|사람) - .+");
  }
}
