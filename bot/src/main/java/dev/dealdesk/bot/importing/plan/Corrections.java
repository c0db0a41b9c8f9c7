package dev.dealdesk.bot.importing.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has said about files, in the place of what Dealdesk would think. Texts and numbers
 * alone, so that it can be kept.
 *
 * @param kinds of files, by their place
 * @param columns by "file.column"
 * @param dates by "file.column"
 * @param stages by what the file calls them, as {@link StageChoice#code()} writes them
 * @param owners by what the file calls them
 * @param currency of amounts that name none; empty: the workspace's
 * @param emptying whether cells that are empty make a field unknown; otherwise they change nothing
 */
public record Corrections(
    Map<String, Kind> kinds,
    Map<String, Meaning> columns,
    Map<String, DateOrder> dates,
    Map<String, String> stages,
    Map<String, Member> owners,
    String currency,
    boolean emptying) {

  /** Nothing said. */
  public static final Corrections NONE =
      new Corrections(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), "", false);

  /**
   * A member of the server.
   *
   * @param id the Discord account; 0: nobody, so that the name is kept
   */
  public record Member(long id, String name) {
    public static final Member NOBODY = new Member(0, "");
  }

  public Corrections {
    kinds = Map.copyOf(kinds);
    columns = Map.copyOf(columns);
    dates = Map.copyOf(dates);
    stages = Map.copyOf(stages);
    owners = Map.copyOf(owners);
  }

  /** With another kind its columns are understood anew. */
  public Corrections kind(int file, Kind kind) {
    Map<String, Meaning> others = new LinkedHashMap<>(columns);
    others.keySet().removeIf(key -> key.startsWith(file + "."));
    return new Corrections(
        with(kinds, String.valueOf(file), kind), others, dates, stages, owners, currency, emptying);
  }

  /** Whatever else a person had given this meaning loses it. */
  public Corrections column(int file, int column, Meaning meaning) {
    Map<String, Meaning> others = new LinkedHashMap<>(columns);
    others.replaceAll(
        (key, value) -> key.startsWith(file + ".") && value == meaning ? Meaning.OTHER : value);
    return new Corrections(
        kinds, with(others, key(file, column), meaning), dates, stages, owners, currency, emptying);
  }

  public Corrections dates(int file, int column, DateOrder order) {
    return new Corrections(
        kinds, columns, with(dates, key(file, column), order), stages, owners, currency, emptying);
  }

  public Corrections stage(String label, StageChoice choice) {
    Map<String, String> more = with(stages, Labels.key(label), choice.code());
    return new Corrections(kinds, columns, dates, more, owners, currency, emptying);
  }

  public Corrections owner(String label, Member member) {
    Map<String, Member> more = with(owners, Labels.key(label), member);
    return new Corrections(kinds, columns, dates, stages, more, currency, emptying);
  }

  public Corrections in(String code) {
    return new Corrections(kinds, columns, dates, stages, owners, code, emptying);
  }

  public Corrections emptying(boolean wanted) {
    return new Corrections(kinds, columns, dates, stages, owners, currency, wanted);
  }

  Optional<Kind> kind(int file) {
    return Optional.ofNullable(kinds.get(String.valueOf(file)));
  }

  Optional<Meaning> column(int file, int column) {
    return Optional.ofNullable(columns.get(key(file, column)));
  }

  Optional<DateOrder> dates(int file, int column) {
    return Optional.ofNullable(dates.get(key(file, column)));
  }

  private static String key(int file, int column) {
    return file + "." + column;
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    Map<String, V> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
