package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequirementsTest {

  @Test
  void refuseADatabaseWhereKoreanNamesCouldNotBeFound() {
    TestServer.shared()
        .run(
            "postgres",
            "create database plain_text locale 'C' locale_provider libc template template0;");
    assertThatThrownBy(() -> TestDatabase.open("plain_text"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("character type C, in which Korean names cannot be found");
  }

  @Test
  void refuseADatabaseWhereAnotherProgramHasTheExtensions() {
    TestServer.shared().run("postgres", "create database theirs;");
    TestServer.shared().run("theirs", "create extension pg_trgm;");
    assertThatThrownBy(() -> TestDatabase.open("theirs"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("extension pg_trgm, in the schema public")
        .hasMessageContaining("a database of its own");
  }
}
