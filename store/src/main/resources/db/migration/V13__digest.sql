-- The weekly digest: when it is due, and what became of each one.

-- When a digest is due: the workspace's in a channel, and people's own by direct message.
create table digest_schedule (
  guild_id bigint not null references workspace,
  schedule_id bigint generated always as identity,
  -- Whose own it is; null: the workspace's.
  person_id bigint,
  channel_id bigint,
  -- ISO day of the week: Monday is 1. Day and time are those of the workspace's zone.
  weekday smallint not null check (weekday between 1 and 7),
  time_of_day time not null,
  asked_by bigint not null,
  asked_at timestamptz not null,
  -- The next one is the first after this instant.
  next_after timestamptz not null,
  -- So long after its time it is posted, so that not all servers' are at once.
  spread_seconds smallint not null default 0 check (spread_seconds >= 0),
  -- Since when it cannot be posted, which whoever asked for it was told then.
  troubled_at timestamptz,
  primary key (guild_id, schedule_id),
  unique nulls not distinct (guild_id, person_id),
  foreign key (guild_id, person_id) references person,
  foreign key (guild_id, asked_by) references person,
  check ((person_id is null) = (channel_id is not null))
);
call guard('digest_schedule');

-- One digest, or one message about a digest: written down, then posted, then confirmed.
create table digest_run (
  guild_id bigint not null references workspace,
  run_id bigint generated always as identity,
  -- week: the workspace's; own: a person's; extra: one that somebody asked for out of turn;
  -- trouble: tells a person that the one of the same instant could not be posted.
  kind text not null check (kind in ('week', 'own', 'extra', 'trouble')),
  channel_id bigint,
  person_id bigint,
  from_at timestamptz not null,
  to_at timestamptz not null,
  written_at timestamptz not null,
  -- One process has it until then; null: nobody has had it yet.
  claimed_by uuid,
  claimed_until timestamptz,
  attempts integer not null default 0,
  -- Discord's id of the last message there before it could have been posted; null: it was not.
  posted_after bigint,
  -- The figures of that instant, which never change; null: not computed yet.
  facts jsonb,
  late boolean not null default false,
  state text not null default 'intended'
    check (state in ('intended', 'posted', 'skipped', 'barred')),
  reason text check (reason in ('late', 'off')),
  concluded_at timestamptz,
  -- Discord's id of it.
  message_id bigint,
  primary key (guild_id, run_id),
  unique nulls not distinct (guild_id, kind, person_id, to_at),
  foreign key (guild_id, person_id) references person,
  check (from_at < to_at),
  check (channel_id is not null or person_id is not null),
  check ((kind in ('own', 'trouble')) = (person_id is not null)),
  check ((state = 'intended') = (concluded_at is null)),
  check ((state = 'posted') = (message_id is not null)),
  check ((state = 'skipped') = (reason is not null))
);
create index digest_run_open on digest_run (guild_id, run_id) where state = 'intended';
create index digest_run_latest on digest_run (guild_id, person_id, to_at);
call guard('digest_run');
