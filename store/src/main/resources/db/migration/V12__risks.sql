-- What a workspace takes for a risk, and what its people find important.

-- How a risk flag is raised here; what is null is as usual.
create table risk_rule (
  guild_id bigint not null references workspace,
  flag text not null check (flag in ('close_date_passed', 'stalled', 'no_activity', 'no_next_step',
    'next_step_overdue', 'pushed', 'no_primary_contact', 'no_buyer', 'single_contact', 'no_amount',
    'amount_changed')),
  raised boolean,
  -- Days, times or per cent.
  at_least integer check (at_least > 0),
  within_days integer check (within_days > 0),
  -- It is raised in this stage and in those behind it.
  from_stage integer,
  primary key (guild_id, flag),
  foreign key (guild_id, from_stage) references stage
);
call guard('risk_rule');

-- Whether a contact in this role decides on the purchase. A role keeps that when it is renamed.
alter table role add column buys boolean;
update role set buys = lower(name_en) in ('decision maker', 'economic buyer', 'economic decision maker');
alter table role alter column buys set not null;

-- A role that is called so when it is made, by whomever, is one.
create function tell_buying_role() returns trigger language plpgsql
  set search_path = dealdesk, pg_temp
as $$
begin
  new.buys := coalesce(new.buys,
    lower(new.name_en) in ('decision maker', 'economic buyer', 'economic decision maker'));
  return new;
end $$;
create trigger tell_buying_role before insert on role
  for each row execute function tell_buying_role();

-- What a person has marked as important to themselves.
create table important (
  guild_id bigint not null,
  person_id bigint not null,
  number bigint not null,
  at timestamptz not null,
  primary key (guild_id, person_id, number),
  foreign key (guild_id, person_id) references person,
  foreign key (guild_id, number) references opportunity
);
call guard('important');

-- How often close dates were moved is asked of all open opportunities at once.
create index change_of_close_date on change (guild_id, number)
  where (fields -> 'close_date' ->> 'old') < (fields -> 'close_date' ->> 'new');
