package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People: members by their account, names that an import brought by themselves. */
record PersonNames(Call call, Desk desk) implements Kind<Person> {

  private static final Pattern MENTION = Pattern.compile("<@!?(\\d{1,20})>");

  @Override
  public String key() {
    return "person";
  }

  @Override
  public Lookup<Person> meant(String typed) {
    String key = typed.strip();
    if (Self.says(key)) {
      return Kind.only(member(call.person()));
    }
    Optional<UserId> user = mentioned(key);
    if (user.isPresent()) {
      return Kind.only(desk.people().find(user.get()).or(() -> self(user.get())));
    }
    return Kind.id("person", key)
        .map(id -> Kind.only(desk.people().find(new PersonId(id))))
        .orElseGet(() -> named(key));
  }

  private Lookup<Person> named(String typed) {
    List<Person> near = desk.people().search(typed, 5);
    return Lookup.of(near.stream().filter(person -> isCalled(person, typed)).toList(), near);
  }

  private Optional<Person> self(UserId user) {
    return user.equals(call.person().id()) ? member(call.person()) : Optional.empty();
  }

  /** Where something may be written, a member becomes known by being named. */
  Optional<Person> member(dev.dealdesk.bot.command.Person member) {
    People people = desk.people();
    return desk.session().author().isPresent()
        ? Optional.of(people.member(member.id(), member.name()))
        : people.find(member.id());
  }

  static Optional<UserId> mentioned(String typed) {
    Matcher matcher = MENTION.matcher(typed);
    return matcher.matches() ? UserId.read(matcher.group(1)) : Optional.empty();
  }

  @Override
  public List<Person> likeliest(String typed, int most) {
    return desk.people().search(typed, most);
  }

  @Override
  public boolean isCalled(Person person, String typed) {
    return person.name().equalsIgnoreCase(typed.strip());
  }

  @Override
  public Choice choice(Person person) {
    String value =
        person
            .user()
            .map(user -> "<@" + user.value() + ">")
            .orElseGet(() -> "person:" + person.id().value());
    return new Choice(value, Label.of(person.name()));
  }
}
