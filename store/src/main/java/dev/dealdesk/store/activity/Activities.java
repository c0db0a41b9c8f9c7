package dev.dealdesk.store.activity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.opportunity.Opportunities;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The activities of a workspace. */
public final class Activities {

  private static final String SELECT =
      """
      select t.activity_id, t.number, t.kind, t.direction, t.at, t.text, t.message_url,
        t.person_id, p.user_id as person_user_id, p.name as person_name
      from activity t
      left join person p on p.guild_id = t.guild_id and p.person_id = t.person_id
      """;

  private final Session session;

  public Activities(Session session) {
    this.session = session;
  }

  /** Writes down what happened; the opportunity's history keeps that it was written down. */
  public Activity log(OpportunityNumber number, Activity.New activity) {
    Author author = session.author(Right.EDIT);
    new Opportunities(session)
        .find(number)
        .ifPresent(opportunity -> session.author(opportunity.owner()));
    Person person = new People(session).member(author.user(), author.name());
    lock(number);
    long id =
        session
            .handle()
            .createQuery(
                """
                with logged as (
                  insert into activity (guild_id, number, kind, direction, at, person_id, text,
                    message_url, logged_at, interaction_id)
                  values (:guild, :number, :kind, :direction, :at, :person, :text, :url, :logged, :interaction)
                  returning activity_id),
                noted as (
                  insert into change (guild_id, number, at, kind, actor_id, interaction_id, fields)
                  select :guild, :number, :logged, 'noted', :person, :interaction,
                    jsonb_build_object('activity', jsonb_build_object('id', activity_id::text))
                  from logged)
                select activity_id from logged
                """)
            .bind("guild", session.guild())
            .bind("number", number.value())
            .bind("kind", activity.kind().code())
            .bind("direction", activity.direction().map(Activity.Direction::code))
            .bind("at", activity.at())
            .bind("person", person.id().value())
            .bind("text", activity.text())
            .bind("url", activity.messageUrl())
            .bind("logged", author.at())
            .bind("interaction", author.interaction())
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  /** Entries of an opportunity's history are made one after the other. */
  private void lock(OpportunityNumber number) {
    session
        .handle()
        .createQuery(
            "select number from opportunity where guild_id = :guild and number = :number for update")
        .bind("guild", session.guild())
        .bind("number", number.value())
        .mapTo(Long.class)
        .one();
  }

  public Optional<Activity> find(long id) {
    return session
        .handle()
        .createQuery(
            SELECT + "where t.guild_id = :guild and t.activity_id = :id and t.deleted_at is null")
        .bind("guild", session.guild())
        .bind("id", id)
        .map((row, _) -> activity(row))
        .findOne();
  }

  /** What happened about an opportunity, the latest first. */
  public List<Activity> of(OpportunityNumber number, int most) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where t.guild_id = :guild and t.number = :number and t.deleted_at is null
                order by t.at desc, t.activity_id desc limit :most
                """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("most", most)
        .map((row, _) -> activity(row))
        .list();
  }

  /**
   * What happened about an opportunity, the latest first, a page at a time.
   *
   * @param kind none: of every kind
   */
  public List<Activity> page(
      OpportunityNumber number, Optional<Activity.Kind> kind, int offset, int size) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where t.guild_id = :guild and t.number = :number and t.deleted_at is null
                  and t.kind = coalesce(:kind, t.kind)
                order by t.at desc, t.activity_id desc offset :offset limit :size
                """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("kind", kind.map(Activity.Kind::code))
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> activity(row))
        .list();
  }

  /** How many activities there are of a kind, or of every kind. */
  public long count(OpportunityNumber number, Optional<Activity.Kind> kind) {
    return session
        .handle()
        .createQuery(
            """
            select count(*) from activity
            where guild_id = :guild and number = :number and deleted_at is null
              and kind = coalesce(:kind, kind)
            """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("kind", kind.map(Activity.Kind::code))
        .mapTo(Long.class)
        .one();
  }

  private static Activity activity(ResultSet row) throws SQLException {
    PersonId person = new PersonId(row.getLong("person_id"));
    Optional<UserId> user =
        Rows.bigint(row, "person_user_id").stream().mapToObj(UserId::new).findFirst();
    return new Activity(
        row.getLong("activity_id"),
        new OpportunityNumber(row.getLong("number")),
        Activity.Kind.of(row.getString("kind")),
        Rows.text(row, "direction").map(Activity.Direction::of),
        Rows.knownInstant(row, "at"),
        Rows.text(row, "person_name").map(name -> new Person(person, user, name)),
        row.getString("text"),
        Rows.text(row, "message_url"));
  }
}
