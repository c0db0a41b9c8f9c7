-- The Discord thread in which a team talks about an opportunity, and how far its changes are told
-- there.
create table opportunity_thread (
  guild_id bigint not null,
  number bigint not null,
  -- Null while it is being opened.
  thread_id bigint,
  asked_by bigint not null,
  asked_at timestamptz not null,
  -- Whoever opens it does so until then.
  opening_until timestamptz,
  -- The last change that is told there; null until the card stands in it.
  told_to bigint,
  -- Whoever tells the next one has it until then.
  claimed_until timestamptz,
  -- Since when nothing can be posted there: it was deleted or locked, or a permission is missing.
  barred_at timestamptz,
  primary key (guild_id, number),
  unique (guild_id, thread_id),
  foreign key (guild_id, number) references opportunity,
  foreign key (guild_id, asked_by) references person
);
call guard('opportunity_thread');

-- When a server was greeted, or was about to be; servers from before greetings know Dealdesk.
alter table workspace add column greeted_at timestamptz default '-infinity';
alter table workspace alter column greeted_at drop default;
