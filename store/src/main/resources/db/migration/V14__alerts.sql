-- What a team is told in its channels as it happens. A workspace without a channel for it has no
-- alerts, and keeps nothing for them.

create table alert_settings (
  guild_id bigint primary key references workspace,
  off text[] not null default '{}',
  -- From what amount a new opportunity is large, in the workspace's currency; null: none is.
  large_from numeric check (large_from > 0),
  check (off <@ '{won,lost,large,moved_back,pushed}'::text[])
);
call guard('alert_settings');

-- Which channel hears of opportunities from what amount on; of several, the one that asks for most.
create table alert_route (
  guild_id bigint not null references workspace,
  channel_id bigint not null,
  at_least numeric not null check (at_least >= 0),
  -- After a message, what comes waits until then, and makes one message.
  rests_until timestamptz not null default '-infinity',
  -- Since when nothing can be posted there.
  barred_at timestamptz,
  primary key (guild_id, channel_id)
);
call guard('alert_route');

-- Changes that nobody has looked at yet; as with notices, they enter with their transaction.
create table alert_inbox (
  guild_id bigint not null,
  change_id bigint not null,
  primary key (guild_id, change_id),
  foreign key (guild_id, change_id) references change on delete cascade
);
call guard('alert_inbox');

create function put_into_alert_inbox() returns trigger language plpgsql
  set search_path = dealdesk, pg_temp
as $$
begin
  insert into alert_inbox (guild_id, change_id)
    select a.guild_id, a.change_id from added a
     where jsonb_exists_any(a.fields, '{stage,close_date}') and a.undoes is null
       and (a.loaded_at is null or a.kind = 'imported' or a.at >= a.loaded_at)
       and exists (select from alert_route r where r.guild_id = a.guild_id);
  return null;
end $$;
create trigger put_into_alert_inbox after insert on change
  referencing new table as added for each statement execute function put_into_alert_inbox();

-- A message with alerts: written down, then posted, then confirmed.
create table alert_post (
  guild_id bigint not null,
  post_id bigint generated always as identity,
  channel_id bigint not null,
  written_at timestamptz not null,
  claimed_until timestamptz not null,
  outcome text check (outcome in ('sent', 'barred')),
  message_id bigint,
  primary key (guild_id, post_id),
  foreign key (guild_id) references workspace
);
create unique index alert_post_one_at_a_time on alert_post (guild_id, channel_id)
  where outcome is null;
call guard('alert_post');

create table alert (
  guild_id bigint not null,
  alert_id bigint generated always as identity,
  kind text not null check (kind in ('won', 'lost', 'large', 'moved_back', 'pushed')),
  number bigint not null,
  change_id bigint not null,
  channel_id bigint not null,
  -- In the workspace's currency; null: unknown, or without a rate.
  amount numeric,
  -- The message that tells it; null: it waits.
  post_id bigint,
  primary key (guild_id, alert_id),
  unique (guild_id, change_id, kind),
  foreign key (guild_id, number) references opportunity,
  foreign key (guild_id, change_id) references change on delete cascade,
  foreign key (guild_id, post_id) references alert_post
);
create index alert_waiting on alert (guild_id, channel_id) where post_id is null;
create index alert_of_post on alert (guild_id, post_id) where post_id is not null;
call guard('alert');
