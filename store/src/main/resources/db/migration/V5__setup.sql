-- What a workspace can be set to beyond what it is made with.

alter table workspace
  -- Only an opportunity's owner and managers change it.
  add column owners_only boolean not null default false,
  add column workday_start time not null default '09:00',
  add column workday_end time not null default '18:00',
  -- ISO days of the week: Monday is 1.
  add column workdays smallint[] not null default '{1,2,3,4,5}',
  add column morning_at time not null default '09:00',
  add check (not owners_only or sales_role_id is null),
  add check (workday_start < workday_end),
  add check (cardinality(workdays) > 0 and workdays <@ '{1,2,3,4,5,6,7}'::smallint[]);

-- What an opportunity has to have before it enters the stage.
alter table stage
  add column required text[] not null default '{}',
  add check (required <@ '{amount,close_date,account,next_step,primary_contact,lost_reason}'::text[]);

-- Why opportunities are lost, to choose from; an opportunity keeps the words.
create table lost_reason (
  guild_id bigint not null references workspace,
  reason_id integer generated always as identity,
  position smallint not null,
  name_en text not null check (name_en <> ''),
  name_ko text not null check (name_ko <> ''),
  retired_at timestamptz,
  primary key (guild_id, reason_id)
);
create unique index lost_reason_by_name_en on lost_reason (guild_id, lower(name_en)) where retired_at is null;
create unique index lost_reason_by_name_ko on lost_reason (guild_id, lower(name_ko)) where retired_at is null;
call guard('lost_reason');

insert into lost_reason (guild_id, position, name_en, name_ko)
select w.guild_id, reason.position, reason.name_en, reason.name_ko
from workspace w
cross join (values
  (1, 'Price', '가격'),
  (2, 'Lost to competitor', '경쟁사 선택'),
  (3, 'No budget', '예산 없음'),
  (4, 'No decision', '결정 보류'),
  (5, 'Missing features', '기능 부족'),
  (6, 'Bad timing', '시기가 맞지 않음'),
  (7, 'No response', '연락 두절')
) reason (position, name_en, name_ko);

-- A rate is worth something in the currency that was the workspace's when it was entered. It does
-- not hold for another one.
alter table exchange_rate add column base text check (base ~ '^[A-Z]{3}$');
update exchange_rate r set base = w.currency from workspace w where w.guild_id = r.guild_id;
alter table exchange_rate
  alter column base set not null,
  drop constraint exchange_rate_pkey,
  add primary key (guild_id, base, currency, valid_from);

-- What a person is to win in a month, a quarter or a year.
create table quota (
  guild_id bigint not null,
  person_id bigint not null,
  starts_on date not null,
  months smallint not null check (months in (1, 3, 12)),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount numeric not null check (amount >= 0 and amount = round(amount, minor_units(currency))),
  primary key (guild_id, person_id, starts_on, months),
  foreign key (guild_id, person_id) references person
);
create index quota_by_period on quota (guild_id, starts_on, months);
call guard('quota');

-- Who set what to what, from what. "subject" says which stage, role, currency or person it is about.
create table setting_change (
  guild_id bigint not null references workspace,
  setting_change_id bigint generated always as identity,
  at timestamptz not null,
  actor_id bigint not null,
  interaction_id bigint not null,
  setting text not null,
  subject text not null default '',
  before text,
  after text,
  primary key (guild_id, setting_change_id),
  foreign key (guild_id, actor_id) references person,
  foreign key (guild_id, interaction_id) references interaction
);
create index setting_change_of_subject on setting_change (guild_id, setting, subject, setting_change_id);
create index setting_change_of_interaction on setting_change (guild_id, interaction_id);
call guard('setting_change');
