-- The sales desk. Every table belongs to one Discord server (guild_id) and is guarded by row-level
-- security; references carry the guild, so that no row can point into another server.
-- Instants are timestamptz; 'infinity' means "until further notice".

create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists btree_gist;

-- The server that this transaction works for; null, and so no row at all, where none was said.
create function tenant() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('dealdesk.guild', true), '')::bigint;

-- Guards a table: the bot and the reader see their server's rows only, the owner (migrations) sees
-- all in spite of FORCE.
create procedure guard(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy tenant on %s to dealdesk_bot, dealdesk_reader
       using (guild_id = (select tenant())) with check (guild_id = (select tenant()))', guarded);
  execute format(
    'create policy migration on %s to dealdesk_owner using (true) with check (true)', guarded);
  execute format('grant select, insert, update, delete on %s to dealdesk_bot', guarded);
  execute format('grant select on %s to dealdesk_reader', guarded);
end $$;

-- Lets the functions of dealdesk_search, and nobody else, read a table before the tenant is checked.
create procedure open_to_search(searched regclass) language plpgsql as $$
begin
  execute format('create policy search on %s for select to dealdesk_search using (true)', searched);
  execute format('grant select on %s to dealdesk_search', searched);
end $$;

-- Digits after the point that a currency has, as in ISO 4217.
create function minor_units(currency text) returns integer
  language sql immutable parallel safe
  return case
    when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX',
                      'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    when currency in ('CLF', 'UYW') then 4
    else 2
  end;

-- Banker's rounding (HALF_EVEN), which round() is not.
create function round_half_even(value numeric, digits integer) returns numeric
  language sql immutable parallel safe
  return case
    when abs(value * 10::numeric ^ digits % 1) = 0.5
      then round(round(value * 10::numeric ^ digits / 2) * 2 / 10::numeric ^ digits, digits)
    else round(value, digits)
  end;

-- A name as the search sees it: lower case, without accents, Hangul taken apart into its letters, so
-- that one wrong letter in a syllable is one wrong letter.
create function search_key(name text) returns text
  language sql immutable parallel safe
  return regexp_replace(lower(normalize(trim(name), nfkd)), '[\u0300-\u036f]', '', 'g');

create table workspace (
  guild_id bigint primary key,
  name text not null,
  language text not null check (language in ('en', 'ko')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  zone text not null,
  fiscal_year_start smallint not null default 1 check (fiscal_year_start between 1 and 12),
  sales_role_id bigint,
  manager_role_id bigint,
  last_number bigint not null default 0,
  created_at timestamptz not null,
  left_at timestamptz
);
call guard('workspace');
call open_to_search('workspace');

-- Someone who owns or changes opportunities: a member of the server, or a name that an import brought.
create table person (
  guild_id bigint not null references workspace,
  person_id bigint generated always as identity,
  user_id bigint,
  name text not null check (name <> ''),
  manager_id bigint,
  team text,
  external_id text,
  primary key (guild_id, person_id),
  unique (guild_id, user_id),
  unique (guild_id, external_id),
  foreign key (guild_id, manager_id) references person
);
create unique index person_by_name on person (guild_id, lower(name)) where user_id is null;
create index person_by_words on person using gin (guild_id, search_key(name) gin_trgm_ops);
create index person_of_manager on person (guild_id, manager_id);
call guard('person');
call open_to_search('person');

create table sales_process (
  guild_id bigint not null references workspace,
  process_id integer generated always as identity,
  name_en text not null,
  name_ko text not null,
  primary key (guild_id, process_id)
);
call guard('sales_process');

create table stage (
  guild_id bigint not null,
  stage_id integer generated always as identity,
  process_id integer not null,
  position smallint not null,
  kind text not null check (kind in ('open', 'won', 'lost')),
  name_en text not null check (name_en <> ''),
  name_ko text not null check (name_ko <> ''),
  probability smallint not null check (
    case kind when 'won' then probability = 100 when 'lost' then probability = 0
      else probability between 0 and 100 end),
  forecast text not null check (
    case kind when 'won' then forecast = 'closed' when 'lost' then forecast = 'omitted'
      else forecast in ('pipeline', 'best_case', 'commit', 'omitted') end),
  stalled_after_days smallint check (stalled_after_days > 0),
  retired_at timestamptz,
  primary key (guild_id, stage_id),
  unique (guild_id, stage_id, process_id, kind),
  foreign key (guild_id, process_id) references sales_process
);
create unique index stage_by_name_en on stage (guild_id, process_id, lower(name_en)) where retired_at is null;
create unique index stage_by_name_ko on stage (guild_id, process_id, lower(name_ko)) where retired_at is null;
call guard('stage');

create table role (
  guild_id bigint not null references workspace,
  role_id integer generated always as identity,
  position smallint not null,
  name_en text not null check (name_en <> ''),
  name_ko text not null check (name_ko <> ''),
  retired_at timestamptz,
  primary key (guild_id, role_id)
);
create unique index role_by_name_en on role (guild_id, lower(name_en)) where retired_at is null;
create unique index role_by_name_ko on role (guild_id, lower(name_ko)) where retired_at is null;
call guard('role');

-- What one unit of a currency is worth in the workspace's own, from an instant on.
create table exchange_rate (
  guild_id bigint not null references workspace,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  valid_from timestamptz not null,
  rate numeric not null check (rate > 0),
  primary key (guild_id, currency, valid_from)
);
call guard('exchange_rate');

create table account (
  guild_id bigint not null references workspace,
  account_id bigint generated always as identity,
  name text not null check (name <> ''),
  industry text,
  type text,
  website text,
  phone text,
  city text,
  country text,
  employees integer,
  extra jsonb not null default '{}',
  external_id text,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (guild_id, account_id),
  unique (guild_id, external_id)
);
create index account_by_name on account (guild_id, lower(name));
create index account_by_words on account using gin (guild_id, search_key(name) gin_trgm_ops);
call guard('account');
call open_to_search('account');

create table contact (
  guild_id bigint not null references workspace,
  contact_id bigint generated always as identity,
  account_id bigint,
  name text not null check (name <> ''),
  title text,
  department text,
  email text,
  phone text,
  extra jsonb not null default '{}',
  external_id text,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (guild_id, contact_id),
  unique (guild_id, external_id),
  foreign key (guild_id, account_id) references account
);
create index contact_by_name on contact (guild_id, lower(name));
create index contact_of_account on contact (guild_id, account_id);
create index contact_by_words on contact using gin (guild_id, search_key(name) gin_trgm_ops);
call guard('contact');
call open_to_search('contact');

-- What never changes about an opportunity. Its row is also the lock that its writers take in turn.
create table opportunity (
  guild_id bigint not null references workspace,
  number bigint not null check (number > 0),
  created_at timestamptz not null,
  created_by bigint,
  -- When an import brought it in; null where it was made here.
  loaded_at timestamptz,
  external_id text,
  row_key text,
  primary key (guild_id, number),
  unique (guild_id, external_id),
  unique (guild_id, row_key),
  foreign key (guild_id, created_by) references person
);
call guard('opportunity');
call open_to_search('opportunity');

-- What an opportunity was like from one instant to another: the present is the version without an
-- end, and any past pipeline is the versions around that instant.
create table opportunity_version (
  guild_id bigint not null,
  number bigint not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  valid tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
  -- When Dealdesk knew of it: valid_from, or the load time of an import.
  known_from timestamptz not null,
  name text not null check (name <> ''),
  account_id bigint,
  owner_id bigint,
  process_id integer not null,
  stage_id integer not null,
  status text not null,
  stage_since timestamptz not null,
  stage_probability smallint not null check (stage_probability between 0 and 100),
  probability_override smallint check (probability_override between 0 and 100),
  probability smallint not null generated always as (
    case status when 'won' then 100 when 'lost' then 0
      else coalesce(probability_override, stage_probability) end) stored,
  stage_forecast text not null,
  forecast_override text check (forecast_override in ('pipeline', 'best_case', 'commit', 'omitted')),
  forecast text not null generated always as (
    case status when 'won' then 'closed' when 'lost' then 'omitted'
      else coalesce(forecast_override, stage_forecast) end) stored,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount numeric check (amount >= 0 and amount = round(amount, minor_units(currency))),
  expected numeric generated always as (
    round_half_even(
      amount * case status when 'won' then 100 when 'lost' then 0
        else coalesce(probability_override, stage_probability) end / 100,
      minor_units(currency))) stored,
  close_date date,
  type text,
  lead_source text,
  description text,
  next_step text,
  next_step_due date,
  lost_reason text,
  extra jsonb not null default '{}',
  deleted boolean not null default false,
  check (valid_from < valid_to),
  check (next_step is not null or next_step_due is null),
  primary key (guild_id, number, valid_from),
  unique (guild_id, number, valid without overlaps),
  foreign key (guild_id, number) references opportunity,
  foreign key (guild_id, account_id) references account,
  foreign key (guild_id, owner_id) references person,
  foreign key (guild_id, stage_id, process_id, status)
    references stage (guild_id, stage_id, process_id, kind)
);
create index version_as_of on opportunity_version (guild_id, valid_to, valid_from)
  include (number, known_from, status, stage_id, owner_id, account_id, close_date, currency, amount,
           expected, probability, forecast, deleted);
create unique index version_now on opportunity_version (guild_id, number) where valid_to = 'infinity';
create index version_now_by_close on opportunity_version (guild_id, status, close_date, number)
  where valid_to = 'infinity' and not deleted;
create index version_now_by_owner on opportunity_version (guild_id, owner_id, status, close_date, number)
  where valid_to = 'infinity' and not deleted;
create index version_now_by_account on opportunity_version (guild_id, account_id)
  where valid_to = 'infinity' and not deleted;
create index version_now_by_change on opportunity_version (guild_id, valid_from desc)
  where valid_to = 'infinity' and not deleted;
create index version_now_by_words on opportunity_version using gin (guild_id, search_key(name) gin_trgm_ops)
  where valid_to = 'infinity' and not deleted;
call guard('opportunity_version');
call open_to_search('opportunity_version');

-- Which contact plays which role from one instant to another.
create table contact_role (
  guild_id bigint not null,
  contact_role_id bigint generated always as identity,
  number bigint not null,
  contact_id bigint not null,
  role_id integer not null,
  is_primary boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  primary key (guild_id, contact_role_id),
  check (valid_from < valid_to),
  foreign key (guild_id, number) references opportunity,
  foreign key (guild_id, contact_id) references contact,
  foreign key (guild_id, role_id) references role
);
create unique index contact_role_one_primary on contact_role (guild_id, number)
  where is_primary and valid_to = 'infinity';
create unique index contact_role_once on contact_role (guild_id, number, contact_id, role_id)
  where valid_to = 'infinity';
create index contact_role_of_contact on contact_role (guild_id, contact_id) where valid_to = 'infinity';
call guard('contact_role');

-- A Discord interaction that changed something; it does so once.
create table interaction (
  guild_id bigint not null references workspace,
  interaction_id bigint not null,
  at timestamptz not null,
  primary key (guild_id, interaction_id)
);
call guard('interaction');

-- Who changed what, when, from what to what. "fields" maps a field's name to {"old": …, "new": …}.
create table change (
  guild_id bigint not null,
  change_id bigint generated always as identity,
  number bigint not null,
  at timestamptz not null,
  loaded_at timestamptz,
  kind text not null check (kind in ('created', 'edited', 'moved', 'closed', 'reopened', 'deleted',
    'restored', 'role added', 'role removed', 'primary changed', 'noted', 'imported', 'undone')),
  actor_id bigint,
  interaction_id bigint,
  undoes bigint,
  fields jsonb not null default '{}',
  primary key (guild_id, change_id),
  foreign key (guild_id, number) references opportunity,
  foreign key (guild_id, actor_id) references person,
  foreign key (guild_id, interaction_id) references interaction,
  foreign key (guild_id, undoes) references change
);
create index change_of_opportunity on change (guild_id, number, at desc, change_id desc);
create index change_by_instant on change (guild_id, at);
create index change_of_interaction on change (guild_id, interaction_id);
call guard('change');

create table activity (
  guild_id bigint not null,
  activity_id bigint generated always as identity,
  number bigint not null,
  kind text not null check (kind in ('note', 'call', 'email', 'meeting')),
  direction text check (direction in ('in', 'out')),
  at timestamptz not null,
  person_id bigint,
  text text not null,
  message_url text,
  logged_at timestamptz not null,
  interaction_id bigint,
  external_id text,
  deleted_at timestamptz,
  primary key (guild_id, activity_id),
  unique (guild_id, external_id),
  foreign key (guild_id, number) references opportunity,
  foreign key (guild_id, person_id) references person,
  foreign key (guild_id, interaction_id) references interaction
);
create index activity_of_opportunity on activity (guild_id, number, at desc);
call guard('activity');

-- What a person has typed or uploaded but not yet confirmed; swept away when it expires.
create table draft (
  guild_id bigint not null references workspace,
  draft_id bigint generated always as identity,
  user_id bigint not null,
  kind text not null,
  content jsonb not null,
  bytes bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (guild_id, draft_id)
);
create index draft_by_expiry on draft (guild_id, expires_at);
call guard('draft');

-- Background work asks this for the servers there are, and then works for one at a time.
create function all_guilds() returns setof bigint
  language sql stable security definer set search_path = dealdesk, pg_temp
  as 'select guild_id from workspace where left_at is null order by guild_id';
revoke all on function all_guilds() from public;
grant execute on function all_guilds() to dealdesk_bot;
grant create, usage on schema dealdesk to dealdesk_search;
alter function all_guilds() owner to dealdesk_search;

-- Search by name. Under row-level security only leakproof operators reach an index, and the trigram
-- ones are not: these functions filter on the tenant themselves, and rank only what a bounded first
-- step has found.
create function like_pattern(word text) returns text
  language sql immutable parallel safe
  return replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_');

create function search_accounts(typed text, most integer) returns table (id bigint, rank bigint)
  language plpgsql stable security definer
  set search_path = dealdesk, pg_temp
  set pg_trgm.word_similarity_threshold = 0.35
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := like_pattern(word);
begin
  return query
    with hit as (
      (select t.account_id, t.name from account t
        where t.guild_id = guild and t.deleted_at is null and search_key(t.name) like pattern || '%' limit 200)
      union
      (select t.account_id, t.name from account t
        where t.guild_id = guild and t.deleted_at is null and search_key(t.name) like '%' || case when length(word) < 3 then ' ' else '' end || pattern || '%'
          and word <> '' limit 200)
      union
      (select t.account_id, t.name from account t
        where t.guild_id = guild and t.deleted_at is null and word <% search_key(t.name) limit 200)
    )
    select h.account_id, row_number() over (
        order by search_key(h.name) = word desc, search_key(h.name) like pattern || '%' desc,
          word_similarity(word, search_key(h.name)) desc, length(h.name), h.account_id)
      from hit h order by 2 limit most;
end $$;

create function search_contacts(typed text, most integer) returns table (id bigint, rank bigint)
  language plpgsql stable security definer
  set search_path = dealdesk, pg_temp
  set pg_trgm.word_similarity_threshold = 0.35
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := like_pattern(word);
begin
  return query
    with hit as (
      (select t.contact_id, t.name from contact t
        where t.guild_id = guild and t.deleted_at is null and search_key(t.name) like pattern || '%' limit 200)
      union
      (select t.contact_id, t.name from contact t
        where t.guild_id = guild and t.deleted_at is null and search_key(t.name) like '%' || case when length(word) < 3 then ' ' else '' end || pattern || '%'
          and word <> '' limit 200)
      union
      (select t.contact_id, t.name from contact t
        where t.guild_id = guild and t.deleted_at is null and word <% search_key(t.name) limit 200)
    )
    select h.contact_id, row_number() over (
        order by search_key(h.name) = word desc, search_key(h.name) like pattern || '%' desc,
          word_similarity(word, search_key(h.name)) desc, length(h.name), h.contact_id)
      from hit h order by 2 limit most;
end $$;

create function search_people(typed text, most integer) returns table (id bigint, rank bigint)
  language plpgsql stable security definer
  set search_path = dealdesk, pg_temp
  set pg_trgm.word_similarity_threshold = 0.35
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := like_pattern(word);
begin
  return query
    with hit as (
      (select t.person_id, t.name from person t
        where t.guild_id = guild and search_key(t.name) like pattern || '%' limit 200)
      union
      (select t.person_id, t.name from person t
        where t.guild_id = guild and search_key(t.name) like '%' || case when length(word) < 3 then ' ' else '' end || pattern || '%'
          and word <> '' limit 200)
      union
      (select t.person_id, t.name from person t
        where t.guild_id = guild and word <% search_key(t.name) limit 200)
    )
    select h.person_id, row_number() over (
        order by search_key(h.name) = word desc, search_key(h.name) like pattern || '%' desc,
          word_similarity(word, search_key(h.name)) desc, length(h.name), h.person_id)
      from hit h order by 2 limit most;
end $$;

-- The opportunities that a person most likely means: a number, own ones, open ones, recent ones.
create function search_opportunities(typed text, person bigint, most integer)
  returns table (id bigint, rank bigint)
  language plpgsql stable security definer
  set search_path = dealdesk, pg_temp
  set pg_trgm.word_similarity_threshold = 0.35
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := like_pattern(word);
  wanted bigint := case when word ~ '^#?[0-9]{1,15}$' then ltrim(word, '#')::bigint end;
begin
  return query
    with hit as (
      select v.number, v.name, v.owner_id, v.status, v.valid_from from opportunity_version v
        where v.guild_id = guild and v.number = wanted and v.valid_to = 'infinity' and not v.deleted
      union
      (select v.number, v.name, v.owner_id, v.status, v.valid_from from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
          and v.owner_id = person and v.status = 'open' and search_key(v.name) like '%' || pattern || '%' limit 100)
      union
      (select v.number, v.name, v.owner_id, v.status, v.valid_from from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted and word = ''
        order by v.valid_from desc limit 50)
      union
      (select v.number, v.name, v.owner_id, v.status, v.valid_from from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted and word <> ''
          and search_key(v.name) like pattern || '%' limit 100)
      union
      (select v.number, v.name, v.owner_id, v.status, v.valid_from from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted and word <> ''
          and search_key(v.name) like '%' || case when length(word) < 3 then ' ' else '' end || pattern || '%' limit 100)
      union
      (select v.number, v.name, v.owner_id, v.status, v.valid_from from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
          and word <% search_key(v.name) limit 100)
    )
    select h.number, row_number() over (
        order by h.number is not distinct from wanted desc, search_key(h.name) = word desc,
          search_key(h.name) like '%' || pattern || '%' desc,
          h.owner_id is not distinct from person desc, h.status = 'open' desc,
          word_similarity(word, search_key(h.name)) desc, h.valid_from desc, h.number desc)
      from hit h order by 2 limit most;
end $$;

alter function search_accounts(text, integer) owner to dealdesk_search;
alter function search_contacts(text, integer) owner to dealdesk_search;
alter function search_people(text, integer) owner to dealdesk_search;
alter function search_opportunities(text, bigint, integer) owner to dealdesk_search;
revoke create on schema dealdesk from dealdesk_search;
grant usage on schema dealdesk to dealdesk_bot, dealdesk_reader;
grant usage on all sequences in schema dealdesk to dealdesk_bot;
