package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.importing.plan.Corrections;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.store.workspace.SalesProcess;
import java.util.List;

/**
 * Files on the table: understood, but not yet taken in.
 *
 * @param draft under which they are kept
 * @param names of the files that were sent
 * @param skipped what was in a zip beside tables
 */
record Sitting(
    long draft, List<String> names, Plan plan, List<String> skipped, SalesProcess process) {

  Sitting corrected(Corrections corrections) {
    return new Sitting(draft, names, plan.corrected(corrections), skipped, process);
  }

  /** A button or menu that goes on with these files. */
  Press press(String route) {
    return Press.of(route).with("draft", draft);
  }
}
