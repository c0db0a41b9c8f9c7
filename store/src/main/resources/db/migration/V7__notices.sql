-- What people are told without having asked.

-- Who it was, also where a change names nobody, as an import's do.
alter table interaction add column user_id bigint;

-- The language in which a member last used Discord; null: nobody knows yet.
alter table person add column language text check (language in ('en', 'ko'));

-- Changes that may be news to somebody and that nobody has looked at yet. A change enters with the
-- transaction that makes it: transactions end in another order than their changes are numbered in,
-- so whoever remembered only the last number would miss some.
create table notice_inbox (
  guild_id bigint not null,
  change_id bigint not null,
  primary key (guild_id, change_id),
  foreign key (guild_id, change_id) references change on delete cascade
);
call guard('notice_inbox');

-- What an import says of the past is no news; what it brings, or changes today, is.
create function put_into_notice_inbox() returns trigger language plpgsql
  set search_path = dealdesk, pg_temp
as $$
begin
  insert into notice_inbox (guild_id, change_id)
    select guild_id, change_id from added
     where jsonb_exists_any(fields, '{owner,stage}')
       and (loaded_at is null or kind = 'imported' or at >= loaded_at);
  return null;
end $$;
create trigger put_into_notice_inbox after insert on change
  referencing new table as added for each statement execute function put_into_notice_inbox();

-- What a person wants to be told, when, and how far that has come; no row: as usual.
create table notice_person (
  guild_id bigint not null,
  person_id bigint not null,
  off text[] not null default '{}',
  -- The person's own working hours; null: the workspace's. ISO days of the week: Monday is 1.
  hours_start time,
  hours_end time,
  hours_days smallint[],
  -- The last day whose morning message was decided on, whether or not there was anything to say.
  morning_day date,
  -- Since when Discord takes no direct message for them.
  barred_at timestamptz,
  -- Nothing is sent before.
  retry_at timestamptz,
  primary key (guild_id, person_id),
  foreign key (guild_id, person_id) references person,
  check (off <@ '{assigned,moved,due,passed}'::text[]),
  check (num_nulls(hours_start, hours_end, hours_days) in (0, 3)),
  check (hours_start < hours_end),
  check (cardinality(hours_days) > 0 and hours_days <@ '{1,2,3,4,5,6,7}'::smallint[])
);
call guard('notice_person');

-- A direct message: written down, then sent, then confirmed.
create table notice_letter (
  guild_id bigint not null,
  letter_id bigint generated always as identity,
  person_id bigint not null,
  -- Of a morning message; null: of one about changes.
  day date,
  written_at timestamptz not null,
  -- Until when one process has it to itself.
  claimed_until timestamptz not null,
  attempts integer not null default 1,
  outcome text check (outcome in ('sent', 'barred')),
  concluded_at timestamptz,
  -- Discord's id of it.
  message_id bigint,
  primary key (guild_id, letter_id),
  foreign key (guild_id, person_id) references person,
  check (num_nulls(outcome, concluded_at) in (0, 2)),
  check ((message_id is not null) = (outcome is not distinct from 'sent'))
);
create unique index notice_letter_one_at_a_time on notice_letter (guild_id, person_id)
  where outcome is null;
create index notice_letter_of_person on notice_letter (guild_id, person_id, concluded_at);
call guard('notice_letter');

-- What a person is told, once: of a change, or that an opportunity's close date has passed.
create table notice (
  guild_id bigint not null,
  notice_id bigint generated always as identity,
  person_id bigint not null,
  kind text not null check (kind in ('assigned', 'moved', 'passed')),
  number bigint not null,
  change_id bigint,
  passed_on date,
  at timestamptz not null,
  -- The message that tells it; null: it waits.
  letter_id bigint,
  -- It had become untrue, or unwanted, before it was told.
  dropped boolean not null default false,
  primary key (guild_id, notice_id),
  unique nulls not distinct (guild_id, person_id, kind, number, change_id, passed_on),
  foreign key (guild_id, person_id) references person,
  foreign key (guild_id, number) references opportunity,
  foreign key (guild_id, change_id) references change on delete cascade,
  foreign key (guild_id, letter_id) references notice_letter,
  check ((kind = 'passed') = (change_id is null)),
  check ((kind = 'passed') = (passed_on is not null))
);
create index notice_waiting on notice (guild_id, person_id, at)
  where letter_id is null and not dropped;
create index notice_of_letter on notice (guild_id, letter_id) where letter_id is not null;
call guard('notice');
