package dev.dealdesk.bot.sample;

import dev.dealdesk.bot.importing.plan.Circumstances;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.importing.table.Contents;
import dev.dealdesk.bot.importing.table.FileReading;
import dev.dealdesk.bot.importing.table.RawFile;
import dev.dealdesk.store.importing.Batch;
import java.util.List;
import java.util.stream.Stream;

/** Salesforce's demo records, understood as {@code /import} understands them. */
final class Export {

  private Export() {}

  static Batch read(Circumstances now) {
    List<RawFile> files =
        Stream.of("Account.csv", "Contact.csv", "Opportunity.csv", "OpportunityHistory.csv")
            .map(name -> new RawFile(name, Resource.bytes("salesforce_demo/" + name)))
            .toList();
    return switch (FileReading.read(files)) {
      case Contents.Tables(var tables, var _) -> Plan.of(tables, now).batch();
      case Contents.Broken(var troubles) ->
          throw new IllegalStateException("The sample cannot be read: " + troubles);
    };
  }
}
