package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.naming.Self;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Filter;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.workspace.StageKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose opportunities are meant: somebody's, a team's, or everyone's.
 *
 * @param person whose, or whose team's; none: everyone's
 */
record Whose(Optional<Person> person, boolean team, Scope scope) {

  static final String INPUT = "scope";

  static final String ME = "me";
  static final String TEAM = "team";
  static final String EVERYONE = "everyone";

  private static final String OF_TEAM = "team:";
  private static final Set<String> TEAM_WORDS = Set.of(TEAM, "my team", "팀", "우리 팀");
  private static final Set<String> EVERYONE_WORDS =
      Set.of(EVERYONE, "all", "everybody", "전체", "모두");
  private static final int MOST = 22;
  private static final int LONGEST_NAME = 60;

  private static final Whose ALL = new Whose(Optional.empty(), false, Scope.ALL);

  /** Offers oneself, one's team and everyone before anybody by name. */
  static Completer completer(Names names) {
    return (call, typed) -> {
      String key = typed.strip().toLowerCase(Locale.ROOT);
      Stream<Choice> words =
          Stream.of(ME, TEAM, EVERYONE)
              .map(word -> new Choice(word, call.texts().label("risk.whose." + word)))
              .filter(choice -> choice.label().toLowerCase(Locale.ROOT).startsWith(key));
      return Stream.concat(words, names.person().complete(call, typed).stream().limit(MOST))
          .toList();
    };
  }

  /** What was asked for; else one's own, or everyone's where one owns nothing that is open. */
  static Resolved<Whose> read(Call call, Desk desk, String route) {
    Optional<Person> self = desk.people().find(call.person().id());
    String typed = call.inputs().text(INPUT).orElse("").toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return new Resolved.Got<>(
          self.filter(me -> ownsSomething(desk, me)).map(Whose::of).orElse(ALL));
    }
    if (EVERYONE_WORDS.contains(typed)) {
      return new Resolved.Got<>(ALL);
    }
    if (TEAM_WORDS.contains(typed)) {
      return team(call, desk, route, self);
    }
    if (typed.startsWith(OF_TEAM)) {
      Call ofTeam =
          call.with(
              Substitute.of(call.inputs(), INPUT, "person:" + typed.substring(OF_TEAM.length())));
      return team(call, desk, route, new Resolver(ofTeam, desk, route).person(INPUT).got());
    }
    if (Self.says(typed) && self.isEmpty()) {
      return new Resolved.Asks<>(Wayout.nothingOwned(call, route));
    }
    return switch (new Resolver(call, desk, route).person(INPUT)) {
      case Resolved.Got<Person>(var person) -> new Resolved.Got<>(of(person));
      case Resolved.Asks<Person>(var question) -> new Resolved.Asks<>(question);
      case Resolved.Absent<Person>() -> new Resolved.Got<>(ALL);
    };
  }

  private static boolean ownsSomething(Desk desk, Person person) {
    Filter own = Filter.ALL.ownedBy(person.id()).withStatus(StageKind.OPEN);
    return desk.listing().totals(own).count() > 0;
  }

  private static Whose of(Person person) {
    return new Whose(Optional.of(person), false, Scope.ALL.ownedBy(person.id()));
  }

  private static Resolved<Whose> team(Call call, Desk desk, String route, Optional<Person> leader) {
    return leader
        .map(person -> new Whose(leader, true, Scope.ALL.ownedBy(desk.people().team(person.id()))))
        .filter(whose -> !whose.scope().owners().isEmpty())
        .<Resolved<Whose>>map(Resolved.Got::new)
        .orElseGet(() -> new Resolved.Asks<>(Wayout.noTeam(call, route)));
  }

  /** As a press carries it, whoever presses. */
  String code() {
    return person.map(one -> (team ? OF_TEAM : "person:") + one.id().value()).orElse(EVERYONE);
  }

  /** In a heading, in Discord Markdown. */
  String label(Texts texts) {
    return texts.say("risk.whose", "kind", kind(), "name", name());
  }

  /** The same where there is no Markdown. */
  String plainLabel(Texts texts) {
    return texts.label("risk.whose", "kind", kind(), "name", name());
  }

  private String kind() {
    return person.isEmpty() ? "ALL" : team ? "TEAM" : "PERSON";
  }

  private String name() {
    return Brief.of(person.map(Person::name).orElse(""), LONGEST_NAME);
  }

  /** Whether this is what a person owns. */
  boolean isOwn(Call call) {
    return !team && person.flatMap(Person::user).filter(call.person().id()::equals).isPresent();
  }

  /** Whether more than one person's are meant. */
  boolean several() {
    return scope.owners().size() != 1;
  }

  static List<String> words() {
    return List.of(ME, TEAM, EVERYONE);
  }
}
