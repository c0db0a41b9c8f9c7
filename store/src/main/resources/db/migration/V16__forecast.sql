-- What a manager expects of an owner in a period instead of what the opportunities come to. The last
-- word counts; one without an amount takes the earlier ones back.
create table forecast_adjustment (
  guild_id bigint not null,
  adjustment_id bigint generated always as identity,
  person_id bigint not null,
  starts_on date not null,
  months smallint not null check (months in (1, 3, 12)),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount numeric check (amount >= 0 and amount = round(amount, minor_units(currency))),
  note text not null default '',
  at timestamptz not null,
  actor_id bigint not null,
  interaction_id bigint not null,
  primary key (guild_id, adjustment_id),
  foreign key (guild_id, person_id) references person,
  foreign key (guild_id, actor_id) references person,
  foreign key (guild_id, interaction_id) references interaction
);
create index forecast_adjustment_of_period
  on forecast_adjustment (guild_id, starts_on, months, person_id, at desc, adjustment_id desc);
call guard('forecast_adjustment');
