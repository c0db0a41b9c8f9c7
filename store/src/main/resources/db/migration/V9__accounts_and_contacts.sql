-- Accounts and contacts: found again however they are spelled, merged, and with a history of their own.

-- What is left of a company's name without its legal form, case, accents and punctuation: its words.
-- Hangul is taken apart into its letters.
create function company_words(name text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    regexp_replace(
      regexp_replace(
        normalize(
          regexp_replace(lower(normalize(name, nfkc)),
            '주식회사|유한책임회사|유한회사|합자회사|합명회사|\((주|유|합|재|사)\)', ' ', 'g'),
          nfkd),
        '[\u0300-\u036f.''’]', '', 'g'),
      '[^[:alnum:]]+', ' ', 'g'),
    '\m(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|gmbh|ag|kg|kgaa|se|sa|sas|sarl|srl|spa|bv|nv|oy|oyj|ab|pty|pte|sdn|bhd|kk|the)\M',
    ' ', 'g');

-- What tells a company apart: "Acme Corp", "ACME Corporation" and "acme" are one. A name that is all
-- legal form is itself.
create function company_key(name text) returns text
  language sql immutable parallel safe
  return coalesce(
    nullif(replace(company_words(name), ' ', ''), ''),
    nullif(regexp_replace(search_key(name), '[^[:alnum:]]+', '', 'g'), ''),
    search_key(name));

-- Initials as Koreans say them: LG is 엘지. Only at the beginning, and only what looks like initials.
create function initials_spoken(name text) returns text
  language sql immutable parallel safe
  return (
    select string_agg(letter.hangul, '' order by each.n)
        || substr(name, 1 + length(substring(name from '^[A-Z]{2,4}(?![A-Za-z])|^[a-z]{2,4}(?=[가-힣])')))
      from string_to_table(upper(substring(name from '^[A-Z]{2,4}(?![A-Za-z])|^[a-z]{2,4}(?=[가-힣])')), null)
        with ordinality each (latin, n)
      join (values ('A', '에이'), ('B', '비'), ('C', '씨'), ('D', '디'), ('E', '이'), ('F', '에프'), ('G', '지'),
          ('H', '에이치'), ('I', '아이'), ('J', '제이'), ('K', '케이'), ('L', '엘'), ('M', '엠'), ('N', '엔'),
          ('O', '오'), ('P', '피'), ('Q', '큐'), ('R', '알'), ('S', '에스'), ('T', '티'), ('U', '유'),
          ('V', '브이'), ('W', '더블유'), ('X', '엑스'), ('Y', '와이'), ('Z', '제트')) letter (latin, hangul)
        on letter.latin = each.latin);

-- How words sound, in Latin letters or Hangul alike: consonants in eight classes that Korean keeps
-- apart (K L M N P S T H, in capitals), vowels as they are written. As in Korean, an "r" that ends a
-- syllable is silent, a final ㅅ is a "t", and ㅡ between consonants is nothing. ㅓ, which stands for
-- what is nearly no vowel, is "ə".
create function sound(words text, g text, th text, ch text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    regexp_replace(
      translate(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
        regexp_replace(
          translate(
            regexp_replace(
              regexp_replace(words, '[\u116a\u116b\u116f\u1170\u1171]', U&'\116E' || '\&', 'g'),
              '[\u11ae\u11ba\u11bb\u11bd\u11be](?=[\u1109\u110a\u110c-\u110e])', '', 'g'),
            -- Initial consonants, vowels, final consonants; ㅇ that begins a syllable and ㅎ that ends one fall away.
            U&'\1100\1101\1102\1103\1104\1105\1106\1107\1108\1109\110A\110C\110D\110E\110F\1110\1111\1112'
            || U&'\1161\1162\1163\1164\1165\1166\1167\1168\1169\116A\116B\116C\116D\116E\116F\1170\1171\1172\1173\1174\1175'
            || U&'\11A8\11A9\11AA\11AB\11AC\11AD\11AE\11AF\11B0\11B1\11B2\11B3\11B4\11B5\11B6\11B7\11B8\11B9\11BA\11BB\11BC\11BD\11BE\11BF\11C0\11C1'
            || U&'\110B\11C2',
            'KKNTTLMPPSSSSSKTPH'
            || 'aeaeəeəeoaeeouəeiu_ii'
            || 'KKKNNNTLKMLLLPLMPPTTNTTKTP'),
          'tech', 'teK', 'g'),
          'sch|tch|tz|ts|sh|dg(?=e)', 'S', 'g'),
          'ch', ch, 'g'),
          'th', th, 'g'),
          'ph', 'P', 'g'),
          'ck|q(?=u)', 'K', 'g'),
          'gh(?=t)|\mk(?=n)|h(?![aeiouy])', '', 'g'),
          '\mx', 'S', 'g'),
          'x', 'KS', 'g'),
          'c(?=[eiy])|t(?=ion)', 'S', 'g'),
          'ng(?![aeiouy])', 'N', 'g'),
          'g(?=[eiy])', g, 'g'),
          'r(?![aeiouy])', '', 'g'),
        'bcdfgjklmnpqrstvzhwy', 'PKTPKSKLMNPKLSTPSHui'),
      '([A-Z])\1+', '\1', 'g'),
    '[ _]+', '', 'g');

-- The ways in which a company's name may sound to a Korean ear: a "g" before an "e" is hard or soft, and so on.
create function company_sounds(name text) returns text[]
  language sql immutable parallel safe
  return array(
    select distinct sound(said.words, letter.g, letter.th, letter.ch)
      from (values (company_words(name)), (company_words(initials_spoken(name))),
              -- A plural's or a genitive's "s" is often left away.
              (regexp_replace(company_words(name), '(?<=[a-rt-wyz]{4})s *$', ''))) said (words)
      join (values ('', 'K', 'T', 'S'), ('g[eiy]', 'S', 'T', 'S'), ('th', 'K', 'S', 'S'), ('ch', 'K', 'T', 'K'))
          letter (where_written, g, th, ch)
        on said.words ~ letter.where_written
      group by said.words, letter.g, letter.th, letter.ch);

-- What those ways have in common with other spellings: their consonants. By these they are looked up.
create function company_skeletons(name text) returns text[]
  language sql immutable parallel safe
  return array(
    select distinct regexp_replace(spoken, '[a-zə]', '', 'g') from unnest(company_sounds(name)) spoken
      where spoken ~ '[A-Z]');

-- Which scripts a name is written in; only another script makes the sound matter.
create function scripts(name text) returns text
  language sql immutable parallel safe
  return case when name ~ '[가-힣]' then '가' else '' end || case when name ~ '[A-Za-z]' then 'a' else '' end;

-- A telephone number without what is written between its digits; Korea's own prefix is a zero.
create function phone_key(phone text) returns text
  language sql immutable parallel safe
  return nullif(regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00)?82(0)?', '0'), '');

alter table account
  add column merged_into bigint,
  add column name_key text not null generated always as (search_key(name)) stored,
  add column company_key text not null generated always as (company_key(name)) stored,
  add foreign key (guild_id, merged_into) references account;
create index account_by_name_key on account (guild_id, name_key text_pattern_ops) where deleted_at is null;
create index account_by_company_key on account (guild_id, company_key) where deleted_at is null;
create index account_by_likeness on account using gin (guild_id, company_key gin_trgm_ops) where deleted_at is null;
create index account_by_sound on account using gin (guild_id, company_skeletons(name)) where deleted_at is null;
create index account_merged on account (guild_id, merged_into) where merged_into is not null;
create index account_deleted on account (guild_id, deleted_at desc) where deleted_at is not null;

alter table contact
  add column merged_into bigint,
  add column name_key text not null generated always as (search_key(name)) stored,
  add column person_key text not null generated always as (replace(search_key(name), ' ', '')) stored,
  add column email_key text generated always as (lower(email)) stored,
  add column phone_key text generated always as (phone_key(phone)) stored,
  add foreign key (guild_id, merged_into) references contact;
create index contact_by_name_key on contact (guild_id, name_key text_pattern_ops) where deleted_at is null;
create index contact_by_person_key on contact (guild_id, person_key) where deleted_at is null;
create index contact_by_email on contact (guild_id, email_key) where deleted_at is null;
create index contact_by_phone on contact (guild_id, phone_key) where deleted_at is null;
create index contact_merged on contact (guild_id, merged_into) where merged_into is not null;
create index contact_deleted on contact (guild_id, deleted_at desc) where deleted_at is not null;

-- The account that one was merged into, and so on to the one that is left; itself, where it was not.
create function surviving_account(guild bigint, account bigint) returns bigint
  language sql stable parallel safe
  return (
    with recursive step (id, next, n) as (
      select account_id, merged_into, 0 from account
        where guild_id = guild and account_id = surviving_account.account
      union all
      select a.account_id, a.merged_into, n + 1 from step
        join account a on a.guild_id = guild and a.account_id = step.next
        where n < 100)
    select id from step order by n desc limit 1);

create function surviving_contact(guild bigint, contact bigint) returns bigint
  language sql stable parallel safe
  return (
    with recursive step (id, next, n) as (
      select contact_id, merged_into, 0 from contact
        where guild_id = guild and contact_id = surviving_contact.contact
      union all
      select c.contact_id, c.merged_into, n + 1 from step
        join contact c on c.guild_id = guild and c.contact_id = step.next
        where n < 100)
    select id from step order by n desc limit 1);

-- Who changed what about an account or a contact, when, from what to what.
create table record_change (
  guild_id bigint not null references workspace,
  record_change_id bigint generated always as identity,
  kind text not null check (kind in ('account', 'contact')),
  record_id bigint not null,
  at timestamptz not null,
  actor_id bigint,
  interaction_id bigint,
  what text not null check (what in
    ('created', 'imported', 'edited', 'merged', 'deleted', 'restored', 'undone')),
  fields jsonb not null default '{}',
  undoes bigint,
  primary key (guild_id, record_change_id),
  foreign key (guild_id, actor_id) references person,
  foreign key (guild_id, interaction_id) references interaction,
  foreign key (guild_id, undoes) references record_change
);
create index record_change_of_record on record_change (guild_id, kind, record_id, record_change_id desc);
create index record_change_of_interaction on record_change (guild_id, interaction_id);
create index record_change_of_actor on record_change (guild_id, actor_id, record_change_id desc);
create unique index record_change_undone_once on record_change (guild_id, undoes) where undoes is not null;
call guard('record_change');

-- What a person did last is what they most likely mean again.
create index change_of_actor on change (guild_id, actor_id, change_id desc);
call open_to_search('change');
call open_to_search('record_change');
call open_to_search('contact_role');

drop function search_accounts(text, integer);
drop function search_contacts(text, integer);
drop function search_people(text, integer);
drop index account_by_words, contact_by_words, account_by_name, contact_by_name;
create index account_by_words on account using gin (guild_id, name_key gin_trgm_ops) where deleted_at is null;
create index contact_by_words on contact using gin (guild_id, name_key gin_trgm_ops) where deleted_at is null;
create index account_in_order on account (guild_id, lower(name), account_id) where deleted_at is null;
create index contact_in_order on contact (guild_id, lower(name), contact_id) where deleted_at is null;

grant create on schema dealdesk to dealdesk_search;

-- The planner takes comparing trigrams for as cheap as comparing numbers, and would rather read a whole
-- table than an index: in these functions it may not.

-- The accounts that a person most likely means: exactly so called, then what they used last, what
-- they own opportunities of, what begins so. Only what a bounded first step has found is ranked.
create function search_accounts(typed text, person bigint, most integer) returns table (id bigint, rank bigint)
  language plpgsql stable security definer rows 25
  set search_path = dealdesk, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.45
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := like_pattern(word);
begin
  -- As much as is left of a word with one wrong letter.
  perform set_config('pg_trgm.word_similarity_threshold',
    round(least(0.45, (length(word) - 2.0) / (length(word) + 4) - 0.03), 2)::text, true)
    where length(word) > 2;
  return query
    with recent as (
      select used.account, min(used.nth) as nth from (
        (select r.record_id as account, row_number() over (order by r.record_change_id desc) as nth
          from record_change r where r.guild_id = guild and r.actor_id = person and r.kind = 'account'
          order by r.record_change_id desc limit 30)
        union all
        (select v.account_id, row_number() over (order by c.change_id desc)
          from (select h.change_id, h.number from change h where h.guild_id = guild and h.actor_id = person
                  order by h.change_id desc limit 60) c
          join opportunity_version v on v.guild_id = guild and v.number = c.number and v.valid_to = 'infinity'
          where v.account_id is not null)
      ) used group by used.account),
    own as (
      select distinct mine.account_id as account from (
        select v.account_id from opportunity_version v
          where v.guild_id = guild and v.owner_id = person and v.status = 'open'
            and v.valid_to = 'infinity' and not v.deleted and v.account_id is not null limit 500) mine),
    near as (
      select t.account_id, t.name_key as key from account t
        join (select account from recent union select account from own) known on known.account = t.account_id
        where t.guild_id = guild and t.deleted_at is null and t.name_key like '%' || pattern || '%'),
    starting as (
      select t.account_id, t.name_key as key from account t
        where t.guild_id = guild and t.deleted_at is null and t.name_key like pattern || '%'
        order by t.name_key using ~<~ limit 50),
    inside as (
      select t.account_id, t.name_key as key from account t
        where t.guild_id = guild and t.deleted_at is null and length(word) > 1
          and t.name_key like '%' || case when length(word) < 3 then ' ' else '' end || pattern || '%' limit 100),
    fuzzy as (
      select t.account_id, t.name_key as key from account t
        where t.guild_id = guild and t.deleted_at is null and length(word) > 2
          and (select count(*) from inside) < 5 and word <% t.name_key limit 100),
    hit as (
      select * from near union select * from starting union select * from inside union select * from fuzzy)
    select h.account_id, row_number() over (
        order by h.key = word desc, h.key like '%' || pattern || '%' desc,
          recent.nth nulls last, own.account is not null desc, h.key like pattern || '%' desc,
          word_similarity(word, h.key) desc, length(h.key), h.key, h.account_id)
      from hit h
      left join recent on recent.account = h.account_id
      left join own on own.account = h.account_id
      order by 2 limit most;
end $$;

-- The contacts that a person most likely means: as for accounts, own being who plays a role in an
-- opportunity of theirs.
create function search_contacts(typed text, person bigint, most integer) returns table (id bigint, rank bigint)
  language plpgsql stable security definer rows 25
  set search_path = dealdesk, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.45
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := like_pattern(word);
begin
  -- As much as is left of a word with one wrong letter.
  perform set_config('pg_trgm.word_similarity_threshold',
    round(least(0.45, (length(word) - 2.0) / (length(word) + 4) - 0.03), 2)::text, true)
    where length(word) > 2;
  return query
    with recent as (
      select used.contact, min(used.nth) as nth from (
        (select r.record_id as contact, row_number() over (order by r.record_change_id desc) as nth
          from record_change r where r.guild_id = guild and r.actor_id = person and r.kind = 'contact'
          order by r.record_change_id desc limit 30)
        union all
        (select (c.fields -> 'role' ->> 'contact')::bigint, row_number() over (order by c.change_id desc)
          from (select h.change_id, h.fields from change h where h.guild_id = guild and h.actor_id = person
                  order by h.change_id desc limit 60) c
          where c.fields -> 'role' is not null)
      ) used group by used.contact),
    own as (
      select distinct r.contact_id as contact from (
        select v.number from opportunity_version v
          where v.guild_id = guild and v.owner_id = person and v.status = 'open'
            and v.valid_to = 'infinity' and not v.deleted limit 500) mine
        join contact_role r on r.guild_id = guild and r.number = mine.number and r.valid_to = 'infinity'),
    near as (
      select t.contact_id, t.name_key as key from contact t
        join (select contact from recent union select contact from own) known on known.contact = t.contact_id
        where t.guild_id = guild and t.deleted_at is null and t.name_key like '%' || pattern || '%'),
    starting as (
      select t.contact_id, t.name_key as key from contact t
        where t.guild_id = guild and t.deleted_at is null and t.name_key like pattern || '%'
        order by t.name_key using ~<~ limit 50),
    inside as (
      select t.contact_id, t.name_key as key from contact t
        where t.guild_id = guild and t.deleted_at is null and length(word) > 1
          and t.name_key like '%' || case when length(word) < 3 then ' ' else '' end || pattern || '%' limit 100),
    fuzzy as (
      select t.contact_id, t.name_key as key from contact t
        where t.guild_id = guild and t.deleted_at is null and length(word) > 2
          and (select count(*) from inside) < 5 and word <% t.name_key limit 100),
    hit as (
      select * from near union select * from starting union select * from inside union select * from fuzzy)
    select h.contact_id, row_number() over (
        order by h.key = word desc, h.key like '%' || pattern || '%' desc,
          recent.nth nulls last, own.contact is not null desc, h.key like pattern || '%' desc,
          word_similarity(word, h.key) desc, length(h.key), h.key, h.contact_id)
      from hit h
      left join recent on recent.contact = h.contact_id
      left join own on own.contact = h.contact_id
      order by 2 limit most;
end $$;

-- Members come before names that only an import brought.
create function search_people(typed text, most integer) returns table (id bigint, rank bigint)
  language plpgsql stable security definer rows 25
  set search_path = dealdesk, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.35
as $$
declare
  guild bigint := tenant();
  word text := search_key(typed);
  pattern text := like_pattern(word);
begin
  return query
    with hit as (
      (select t.person_id, t.name, t.user_id from person t
        where t.guild_id = guild and search_key(t.name) like pattern || '%' limit 200)
      union
      (select t.person_id, t.name, t.user_id from person t
        where t.guild_id = guild and search_key(t.name) like '%' || case when length(word) < 3 then ' ' else '' end || pattern || '%'
          and word <> '' limit 200)
      union
      (select t.person_id, t.name, t.user_id from person t
        where t.guild_id = guild and word <% search_key(t.name) limit 200)
    )
    select h.person_id, row_number() over (
        order by search_key(h.name) = word desc, search_key(h.name) like pattern || '%' desc,
          h.user_id is not null desc, word_similarity(word, search_key(h.name)) desc, length(h.name), h.person_id)
      from hit h order by 2 limit most;
end $$;

-- The accounts that a company of this name may be already: the same key, nearly the same, or in another
-- script the same consonants. Whether they are, is decided by whoever asks.
create function alike_accounts(typed text) returns setof bigint
  language plpgsql stable security definer rows 25
  set search_path = dealdesk, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set pg_trgm.similarity_threshold = 0.5
as $$
declare
  guild bigint := tenant();
  wanted text := company_key(typed);
  skeletons text[] := company_skeletons(typed);
  written text := scripts(typed);
begin
  -- As much as is left of a name with one wrong letter.
  perform set_config('pg_trgm.similarity_threshold',
    round(greatest(0.2, (length(wanted) - 2.0) / (length(wanted) + 4) - 0.07), 2)::text, true);
  return query
    (select t.account_id from account t
      where t.guild_id = guild and t.deleted_at is null and t.company_key = wanted
      order by t.account_id limit 25)
    union
    (select t.account_id from account t
      where t.guild_id = guild and t.deleted_at is null and length(wanted) > 4
        and t.company_key % wanted limit 100)
    union
    (select t.account_id from account t
      where t.guild_id = guild and t.deleted_at is null
        and company_skeletons(t.name) && skeletons and scripts(t.name) <> written limit 150);
end $$;

alter function search_accounts(text, bigint, integer) owner to dealdesk_search;
alter function search_contacts(text, bigint, integer) owner to dealdesk_search;
alter function search_people(text, integer) owner to dealdesk_search;
alter function alike_accounts(text) owner to dealdesk_search;
revoke create on schema dealdesk from dealdesk_search;
