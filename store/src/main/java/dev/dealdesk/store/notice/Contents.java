package dev.dealdesk.store.notice;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.opportunity.Opportunities;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a letter says, as it is true when it is sent. */
final class Contents {

  private final Session session;
  private final Opportunities opportunities;

  Contents(Session session) {
    this.session = session;
    this.opportunities = new Opportunities(session);
  }

  /**
   * Drops what need not be told any more: the opportunity is gone or somebody else's, it stands
   * where it stood before it was moved, its new owner sees the stage anyway, its close date was set
   * anew, or the person does not want to know.
   */
  void dropUntrue(long letter, NoticeSettings settings) {
    session
        .handle()
        .createUpdate(
            """
            with first_move as (
              select distinct on (n.number) n.number, c.fields->'stage'->>'old' as stage
              from notice n
              join change c on c.guild_id = n.guild_id and c.change_id = n.change_id
              where n.guild_id = :guild and n.letter_id = :letter and n.kind = 'moved'
              order by n.number, c.at, c.change_id),
            judged as (
              select n.notice_id, case
                  when n.kind = any (:off) or v.number is null then true
                  when n.kind = 'passed' then v.status <> 'open' or v.close_date is distinct from n.passed_on
                  when n.kind = 'moved' then v.stage_id::text = m.stage or exists (
                    select from notice a where a.guild_id = n.guild_id and a.letter_id = n.letter_id
                      and a.person_id = n.person_id and a.kind = 'assigned' and a.number = n.number)
                  else false end as untrue
              from notice n
              left join first_move m on m.number = n.number
              left join opportunity_version v on v.guild_id = n.guild_id and v.number = n.number
                and v.valid_to = 'infinity' and not v.deleted and v.owner_id = n.person_id
              where n.guild_id = :guild and n.letter_id = :letter)
            update notice set dropped = true from judged
            where notice.guild_id = :guild and notice.notice_id = judged.notice_id and judged.untrue
            """)
        .bind("guild", session.guild())
        .bind("letter", letter)
        .bindArray("off", String.class, settings.off().stream().map(NoticeKind::code).toArray())
        .execute();
  }

  /**
   * @param day on which next steps are due; none where the letter tells of changes alone
   */
  List<Letter.Part> of(long letter, Correspondent someone, Optional<LocalDate> day) {
    List<Found> found = new ArrayList<>(told(letter));
    day.filter(_ -> someone.settings().wants(NoticeKind.DUE))
        .ifPresent(today -> found.addAll(due(someone.person(), today)));
    SalesProcess process = new Workspaces(session.handle(), session.workspace().guild()).process();
    Map<Letter.Topic, List<Found>> topics =
        found.stream().collect(Collectors.groupingBy(Found::topic));
    return topics.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(entry -> part(entry.getKey(), entry.getValue(), process))
        .toList();
  }

  /** A line before its opportunity is read, and how many of its kind there are. */
  private record Found(
      Letter.Topic topic,
      long count,
      OpportunityNumber number,
      Optional<String> by,
      Optional<StageId> from) {}

  private Letter.Part part(Letter.Topic topic, List<Found> found, SalesProcess process) {
    return new Letter.Part(
        topic, found.getFirst().count(), found.stream().map(each -> line(each, process)).toList());
  }

  private Letter.Line line(Found found, SalesProcess process) {
    return new Letter.Line(
        opportunities.find(found.number()).orElseThrow(),
        found.by(),
        found.from().flatMap(process::find));
  }

  private List<Found> told(long letter) {
    return session
        .handle()
        .createQuery(
            """
            select kind, number, by, from_stage, count from (
              select n.kind, n.number, count(*) over (partition by n.kind) as count,
                row_number() over (partition by n.kind order by min(n.at), n.number) as place,
                (array_agg(coalesce(actor.name, importer.name) order by c.at desc, c.change_id desc))[1] as by,
                (array_agg((c.fields->'stage'->>'old')::integer order by c.at, c.change_id))[1] as from_stage
              from notice n
              left join change c on c.guild_id = n.guild_id and c.change_id = n.change_id
              left join person actor
                on actor.guild_id = c.guild_id and actor.person_id = c.actor_id
              left join interaction i
                on i.guild_id = c.guild_id and i.interaction_id = c.interaction_id
              left join person importer
                on importer.guild_id = i.guild_id and importer.user_id = i.user_id
              where n.guild_id = :guild and n.letter_id = :letter and not n.dropped
              group by n.kind, n.number)
            where place <= :most order by kind, place
            """)
        .bind("guild", session.guild())
        .bind("letter", letter)
        .bind("most", Letter.LINES)
        .map((row, _) -> found(row))
        .list();
  }

  private static Found found(ResultSet row) throws SQLException {
    boolean moved = row.getString("kind").equals(NoticeKind.MOVED.code());
    return new Found(
        Letter.Topic.valueOf(NoticeKind.of(row.getString("kind")).name()),
        row.getLong("count"),
        new OpportunityNumber(row.getLong("number")),
        Rows.text(row, "by"),
        Rows.integer(row, "from_stage").stream()
            .filter(_ -> moved)
            .mapToObj(StageId::new)
            .findFirst());
  }

  /** Next steps due on a day, and those that were due before, the latest first. */
  private List<Found> due(PersonId person, LocalDate day) {
    return session
        .handle()
        .createQuery(
            """
            select today, number, count from (
              select v.next_step_due = :day as today, v.number,
                count(*) over (partition by v.next_step_due = :day) as count,
                row_number() over (partition by v.next_step_due = :day
                  order by v.next_step_due desc, v.number) as place
              from opportunity_version v
              where v.guild_id = :guild and v.owner_id = :person and v.status = 'open'
                and v.next_step_due <= :day and v.valid_to = 'infinity' and not v.deleted)
            where place <= :most order by place
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .bind("day", day)
        .bind("most", Letter.LINES)
        .map((row, _) ->
            new Found(
                row.getBoolean("today") ? Letter.Topic.DUE_TODAY : Letter.Topic.OVERDUE,
                row.getLong("count"),
                new OpportunityNumber(row.getLong("number")),
                Optional.empty(),
                Optional.empty()))
        .list();
  }
}
