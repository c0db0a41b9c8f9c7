package dev.dealdesk.bot.importing;

import static dev.dealdesk.bot.importing.Samples.file;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.rest.Upload;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A manager's desktop: files are sent and taken in, and what is at the desk then is looked up. */
record Desktop(TestDesk desk, Server server, Person boss) {

  MessageView preview(String csv) {
    String command = boss.locale().startsWith("ko") ? "/가져오기" : "/import";
    return boss.slash(
            command, Map.of("file", Upload.of("deals.csv", file("deals.csv", csv).bytes())))
        .reply();
  }

  MessageView click(MessageView message, String button) {
    boss.click(message, button).reply();
    return boss.look(message);
  }

  /** Takes a file in, whatever its button counts, and answers the summary. */
  MessageView take(String csv) {
    MessageView preview = preview(csv);
    return click(preview, preview.buttons().getFirst().label());
  }

  Optional<Opportunity> opportunity(long number) {
    return read(d -> d.opportunities().find(new OpportunityNumber(number)));
  }

  List<Change> history(long number) {
    return read(d -> d.opportunities().history(new OpportunityNumber(number), 0, 50));
  }

  <T> T read(Function<Desk, T> work) {
    return desk.store().read(TestDesk.guild(server), work);
  }
}
