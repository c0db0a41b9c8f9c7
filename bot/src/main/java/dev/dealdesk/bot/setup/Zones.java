package dev.dealdesk.bot.setup;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Time zones by what people call them: a city or a country in either language, or their id. */
final class Zones {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
  private static final Set<String> UTC = Set.of("utc", "gmt", "z", "etc/utc", "협정 세계시");

  private Zones() {}

  /**
   * What was meant: one zone where that is certain, else all that it might be, the likeliest first.
   */
  static List<ZoneId> named(String typed) {
    String key = key(typed);
    if (UTC.contains(key)) {
      return List.of(ZoneId.of("UTC"));
    }
    List<ZoneId> exact = matching(id -> key(id).equals(key));
    if (!exact.isEmpty()) {
      return exact;
    }
    List<ZoneId> cities = matching(id -> names(id).anyMatch(name -> key(name).equals(key)));
    if (!cities.isEmpty()) {
      return cities;
    }
    List<ZoneId> countries = matching(id -> countries(id).anyMatch(name -> key(name).equals(key)));
    return countries.isEmpty() && key.length() > 1
        ? matching(id -> names(id).anyMatch(name -> key(name).contains(key)))
        : countries;
  }

  private static List<ZoneId> matching(Predicate<String> wanted) {
    return ids().stream()
        .filter(wanted)
        .map(ZoneId::of)
        .sorted(Comparator.comparing(ZoneId::getId))
        .toList();
  }

  /** The ones that stand for a place, under the ids that everybody uses. */
  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (String id :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String known = TimeZone.getIanaID(id);
      if (ZoneId.getAvailableZoneIds().contains(known)) {
        ids.add(known);
      }
    }
    return ids;
  }

  private static Stream<String> names(String id) {
    String last = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    return Stream.concat(
        Stream.of(last), LANGUAGES.stream().map(language -> city(ZoneId.of(id), language)));
  }

  private static Stream<String> countries(String id) {
    Locale country = Locale.of("", TimeZone.getRegion(id));
    return LANGUAGES.stream().flatMap(language -> Stream.of(country.getDisplayCountry(language)));
  }

  /** {@code Seoul (Asia/Seoul)}, {@code 서울 (Asia/Seoul)}, {@code UTC}. */
  static String label(ZoneId zone, Locale language) {
    return zone instanceof ZoneOffset || !zone.getId().contains("/")
        ? zone.getId()
        : city(zone, language) + " (" + zone.getId() + ")";
  }

  private static String city(ZoneId zone, Locale language) {
    String id = zone.getId();
    String city =
        TimeZoneNames.getInstance(ULocale.forLocale(language))
            .getExemplarLocationName(TimeZone.getCanonicalID(id));
    return city == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : city;
  }

  private static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
