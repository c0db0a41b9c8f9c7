package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.store.account.Account;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Fifty people at once do whatever comes to their minds with two hundred opportunities. Afterwards
 * every history has to lead to what is there, and nobody may have been told that something went
 * wrong. Run again with {@code -Dcrowd.seed=…} to have them do the same.
 */
class CrowdTest {

  private static final int PEOPLE = 50;
  private static final int OPPORTUNITIES = 200;
  private static final int FEW = 12;
  private static final int MANY = Integer.getInteger("crowd.acts", 2_000);

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final long seed = Long.getLong("crowd.seed", System.nanoTime());
  private final Server server = desk.server("en-US");
  private final Seed before = new Seed(desk, server);

  @Test
  void everyHistoryLeadsToWhatIsThere() throws InterruptedException, ExecutionException {
    crowd(FEW);
  }

  @Test
  @Tag("soak")
  void everyHistoryLeadsToWhatIsThereInTheLongRun()
      throws InterruptedException, ExecutionException {
    crowd(MANY);
  }

  private void crowd(int acts) throws InterruptedException, ExecutionException {
    System.out.printf("%d people do %d things each, with -Dcrowd.seed=%d%n", PEOPLE, acts, seed);
    Account acme = before.account("Acme");
    IntStream.rangeClosed(1, OPPORTUNITIES)
        .forEach(n -> before.opportunity("Opportunity " + n, acme, "Qualification"));
    IntStream.rangeClosed(1, RandomRep.CONTACTS).forEach(n -> before.contact("Contact " + n));
    double failures = failures();
    List<Future<?>> busy = new ArrayList<>();
    Random random = new Random(seed);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Person person : people()) {
        RandomRep rep = new RandomRep(person, new Random(random.nextLong()), OPPORTUNITIES);
        busy.add(threads.submit(() -> rep.act(acts)));
      }
    }
    for (Future<?> one : busy) {
      one.get();
    }
    assertThat(failures()).as("actions that failed").isEqualTo(failures);
    int checked = before.read(d -> new Histories(d).check());
    assertThat(checked).isGreaterThanOrEqualTo(OPPORTUNITIES);
  }

  private List<Person> people() {
    Role managers = server.role("Managers", Permission.MANAGE_SERVER);
    return IntStream.rangeClosed(1, PEOPLE)
        .mapToObj(n -> server.join("P" + n, n % 2 == 0 ? "en-US" : "ko", roles(n, managers)))
        .toList();
  }

  private static Role[] roles(int n, Role managers) {
    return n % 10 == 0 ? new Role[] {managers} : new Role[0];
  }

  private static double failures() {
    return desk.meters().find("dealdesk.actions").tag("outcome", "failed").timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }
}
