package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every table, view, function and role must be like, so that servers stay apart. */
class TenancyRulesTest {

  static List<String> tables() {
    return TestDatabase.sql(Catalog::tables);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowNamesItsServer(String table) {
    assertThat(
            answers(
                """
                select format_type(atttypid, null) || case when attnotnull then ' not null' else '' end
                  from pg_attribute
                 where attrelid = 'dealdesk.%s'::regclass and attname = 'guild_id'
                """
                    .formatted(table)))
        .as(table)
        .containsExactly("bigint not null");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableIsGuardedEvenFromItsOwner(String table) {
    assertThat(
            answers(
                """
                select concat_ws(' ', case when relrowsecurity then 'enabled' end,
                    case when relforcerowsecurity then 'forced' end, pg_get_userbyid(relowner))
                  from pg_class where oid = 'dealdesk.%s'::regclass
                """
                    .formatted(table)))
        .as(table)
        .containsExactly("enabled forced dealdesk_owner");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableHasThePoliciesAndNoOther(String table) {
    var tenant = "(guild_id = ( SELECT tenant() AS tenant))";
    assertThat(
            answers(
                """
                select concat_ws(' ', permissive, cmd, roles::text, 'using', qual, 'check', with_check)
                  from pg_policies where schemaname = 'dealdesk' and tablename = '%s'
                """
                    .formatted(table)))
        .as(table)
        .contains(
            "PERMISSIVE ALL {dealdesk_bot,dealdesk_reader} using %s check %s"
                .formatted(tenant, tenant),
            "PERMISSIVE ALL {dealdesk_owner} using true check true")
        .isSubsetOf(
            "PERMISSIVE ALL {dealdesk_bot,dealdesk_reader} using %s check %s"
                .formatted(tenant, tenant),
            "PERMISSIVE ALL {dealdesk_owner} using true check true",
            "PERMISSIVE SELECT {dealdesk_search} using true check");
  }

  @Test
  void noViewSeesWithItsOwnersEyes() {
    assertThat(
            answers(
                """
                select relname from pg_class
                 where relnamespace = 'dealdesk'::regnamespace
                   and (relkind = 'm' or relkind = 'v'
                     and not coalesce(reloptions, '{}') @> '{security_invoker=true}')
                """))
        .isEmpty();
  }

  @Test
  void onlyTheSearchRoleLendsItsRightsAndOnAFixedPath() {
    assertThat(
            answers(
                """
                select proname from pg_proc
                 where pronamespace = 'dealdesk'::regnamespace and prosecdef
                   and not (pg_get_userbyid(proowner) = 'dealdesk_search'
                     and coalesce(proconfig, '{}') @> '{"search_path=dealdesk, pg_temp"}')
                """))
        .isEmpty();
  }

  @Test
  void noRoleIsMoreThanItMustBe() {
    assertThat(
            answers(
                """
                select rolname from pg_roles
                 where starts_with(rolname, 'dealdesk_')
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)
                """))
        .isEmpty();
  }

  @Test
  void theBotOwnsNothingAndBecomesNobodyElse() {
    for (String role : List.of(Roles.BOT, Roles.READER)) {
      assertThat(
              answers(
                  """
                  select classid::regclass::text from pg_shdepend
                   where refobjid = '%1$s'::regrole and deptype = 'o'
                  union all
                  select roleid::regrole::text from pg_auth_members where member = '%1$s'::regrole
                  """
                      .formatted(role)))
          .as(role)
          .isEmpty();
    }
  }

  @Test
  void onlyTheBotWritesAndNobodyRewritesTheHistoryOfMigrations() {
    assertThat(
            answers(
                """
                select concat_ws(' ', grantee::regrole, privilege_type, oid::regclass)
                  from pg_class, aclexplode(relacl)
                 where relnamespace = 'dealdesk'::regnamespace and grantee <> relowner
                   and not (grantee = 'dealdesk_bot'::regrole and relname <> '%1$s'
                     and privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE'))
                   and not (privilege_type = 'SELECT' and relname <> '%1$s'
                     and grantee in ('dealdesk_reader'::regrole, 'dealdesk_search'::regrole))
                """
                    .formatted(Migrations.HISTORY)))
        .isEmpty();
  }

  @Test
  void anUnguardedTableWouldBeFound() {
    var unguarded =
        TestDatabase.<List<String>, RuntimeException>sql(handle -> {
          handle.begin();
          handle.execute("create table dealdesk.unguarded (guild_id bigint)");
          var tables = Catalog.tables(handle);
          handle.rollback();
          return tables;
        });
    assertThat(unguarded).contains("unguarded");
  }

  private static List<String> answers(String query) {
    return TestDatabase.sql(handle -> {
      handle.execute("set search_path = dealdesk");
      return Catalog.texts(handle, query);
    });
  }
}
