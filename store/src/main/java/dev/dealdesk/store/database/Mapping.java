package dev.dealdesk.store.database;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.UserId;
import java.sql.Types;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** How the domain's own types are written to and read from columns: the one place that knows. */
final class Mapping {

  private Mapping() {}

  static Jdbi jdbi(DataSource dataSource) {
    var jdbi =
        Jdbi.create(dataSource)
            .installPlugin(new SqlObjectPlugin())
            .installPlugin(new PostgresPlugin());
    bigint(jdbi, GuildId.class, GuildId::value, GuildId::new);
    bigint(jdbi, UserId.class, UserId::value, UserId::new);
    return jdbi;
  }

  private static <T> void bigint(
      Jdbi jdbi, Class<T> type, ToLongFunction<T> written, LongFunction<T> read) {
    jdbi.registerArgument(
        (ArgumentFactory)
            (wanted, value, config) ->
                wanted == type
                    ? Optional.of(
                        bigint(value == null ? null : written.applyAsLong(type.cast(value))))
                    : Optional.empty());
    ColumnMapper<T> mapper =
        (row, column, _) -> {
          long value = row.getLong(column);
          return row.wasNull() ? null : read.apply(value);
        };
    jdbi.registerColumnMapper(type, mapper);
  }

  private static Argument bigint(@Nullable Long value) {
    return (position, statement, _) -> statement.setObject(position, value, Types.BIGINT);
  }
}
