package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.GuildId;
import org.junit.jupiter.api.Test;

class DatabaseTest {

  @Test
  void worksForOneServerAtATime() {
    var database = TestDatabase.shared();
    var guild = TestDatabase.freshGuild();
    var tenant =
        database.inTenant(
            guild, handle -> handle.createQuery("select tenant()").mapTo(GuildId.class).one());
    assertThat(tenant).isEqualTo(guild);
  }
}
