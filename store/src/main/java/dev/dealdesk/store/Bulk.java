package dev.dealdesk.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Many rows in one statement: they travel as one JSON array, {@code :rows}, that the statement
 * reads with {@code json_to_recordset}. COPY would not do, as row-level security forbids it.
 */
public record Bulk(Session session) {

  private static final int AT_ONCE = 2000;

  public <T> void execute(String sql, List<T> rows) {
    for (List<T> some : pieces(rows)) {
      session
          .handle()
          .createUpdate(sql)
          .bind("guild", session.guild())
          .bind("rows", Rows.json(some))
          .execute();
    }
  }

  public <T, R> List<R> query(String sql, List<T> rows, RowMapper<R> mapper) {
    List<R> all = new ArrayList<>();
    for (List<T> some : pieces(rows)) {
      session
          .handle()
          .createQuery(sql)
          .bind("guild", session.guild())
          .bind("rows", Rows.json(some))
          .map(mapper)
          .forEach(all::add);
    }
    return all;
  }

  /** For texts alone: the statement finds them as {@code :rows}, a JSON array. */
  public <R> List<R> find(String sql, Collection<String> texts, RowMapper<R> mapper) {
    return query(sql, List.copyOf(texts), mapper);
  }

  private static <T> List<List<T>> pieces(List<T> rows) {
    List<List<T>> pieces = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += AT_ONCE) {
      pieces.add(rows.subList(start, Math.min(rows.size(), start + AT_ONCE)));
    }
    return pieces;
  }

  /** What makes two names the same: case, width and outer white space do not matter. */
  public static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
