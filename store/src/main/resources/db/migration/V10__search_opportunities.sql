-- What a rep most likely means, found in a bounded number of rows however many opportunities there
-- are: what the person touched last, what they own, what begins so, what changed last. The trigram
-- index, whose bitmap knows no limit, is asked only where those have not found enough.

-- The beginning of a name as the search sees it; so short that any name fits into an index.
create function search_start(name text) returns text
  language sql immutable parallel safe
  return left(search_key(name), 40);

create index version_now_by_start on opportunity_version
  (guild_id, search_start(name) text_pattern_ops, valid_from)
  where valid_to = 'infinity' and not deleted;
create index version_deleted on opportunity_version (guild_id, valid_from desc)
  where valid_to = 'infinity' and deleted;
create index account_by_start on account (guild_id, search_start(name) text_pattern_ops)
  where deleted_at is null;

grant create on schema dealdesk to dealdesk_search;
set local role dealdesk_search;

create or replace function search_opportunities(typed text, person bigint, most integer)
  returns table (id bigint, rank bigint)
  language plpgsql stable security definer rows 25
  set search_path = dealdesk, pg_temp
  set pg_trgm.word_similarity_threshold = 0.35
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := '%' || like_pattern(word) || '%';
  -- Everything that begins with the word lies between it and this.
  start text := left(word, 40);
  beyond text := left(word, 40) || chr(1114111);
  digits text := substring(word from '^#?([0-9]{1,15})$');
  wanted bigint := digits::bigint;
  touched bigint[] := array(
    select number from (
      select c.number, max(c.at) as at from (
        select number, at from change
          where guild_id = guild and actor_id = person order by change_id desc limit 300) c
      group by c.number) latest
    order by at desc limit 60);
  hits bigint[];
begin
  hits := array(
    select v.number from opportunity_version v
      where v.guild_id = guild and v.number = any(touched)
        and v.valid_to = 'infinity' and not v.deleted
        and (word = '' or search_key(v.name) like pattern));

  hits := hits || array(
    select o.number from (
      select v.number, v.name from opportunity_version v
        where v.guild_id = guild and v.owner_id = person and v.status = 'open'
          and v.valid_to = 'infinity' and not v.deleted
        order by v.close_date limit 1000) o
    where word = '' or search_key(o.name) like pattern limit 100);

  hits := hits || array(
    select r.number from (
      select v.number, v.name from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
        order by v.valid_from desc limit case when word = '' then 60 else 1000 end) r
    where word = '' or search_key(r.name) like pattern limit 100);

  hits := hits || wanted;
  if wanted between 1 and 1000000000 then
    -- #140 to #149 and #1400 to #1499 begin with #14.
    hits := hits || array(
      select n.number from (select (10 ^ n)::bigint as power from generate_series(1, 5) n) tens
        cross join lateral (
          select v.number from opportunity_version v
            where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
              and v.number between wanted * power and (wanted + 1) * power - 1
            order by v.number limit 10) n
      limit 30);
  end if;

  if word <> '' then
    hits := hits || array(
      select v.number from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
          and search_start(v.name) ~>=~ start and search_start(v.name) ~<~ beyond limit 200);

    hits := hits || array(
      select v.number from (
        select a.account_id from account a
          where a.guild_id = guild and a.deleted_at is null
            and search_start(a.name) ~>=~ start and search_start(a.name) ~<~ beyond limit 20) a
        cross join lateral (
          select v.number from opportunity_version v
            where v.guild_id = guild and v.account_id = a.account_id
              and v.valid_to = 'infinity' and not v.deleted limit 25) v
      limit 100);

    if length(word) >= 3 and cardinality(hits) < most then
      hits := hits || array(
        select v.number from opportunity_version v
          where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
            and search_key(v.name) like pattern limit 100);
    end if;

    if length(word) >= 3 and cardinality(hits) < 5 then
      hits := hits || array(
        select v.number from opportunity_version v
          where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
            and word <% search_key(v.name) limit 100);
    end if;
  end if;

  return query
    with hit as (
      select v.number, v.name, v.owner_id, v.status, v.valid_from, search_key(v.name) as key,
          array_position(touched, v.number) as place,
          case when v.account_id is not null and word <> '' then coalesce((
            select search_key(a.name) like pattern from account a
              where a.guild_id = guild and a.account_id = v.account_id), false)
          else false end as of_account
        from opportunity_version v
        where v.guild_id = guild and v.valid_to = 'infinity' and not v.deleted
          and v.number in (select distinct unnest(hits)))
    select h.number, row_number() over (
        order by h.number is not distinct from wanted desc, h.key = word desc,
          h.key like pattern or h.of_account
            or digits is not null and h.number::text like digits || '%' desc,
          h.place is not null or h.owner_id is not distinct from person desc,
          h.status = 'open' desc,
          starts_with(h.key, word) desc,
          case when word = '' then 0 else word_similarity(word, h.key) end desc,
          h.place nulls last, h.valid_from desc, h.number desc)
      from hit h order by 2 limit most;
end $$;

set local role dealdesk_owner;
revoke create on schema dealdesk from dealdesk_search;
