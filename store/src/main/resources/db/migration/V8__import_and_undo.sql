-- Each import, so that it can be taken back as a whole. What it did to opportunities, contact roles,
-- accounts and contacts stands in their histories, under its interaction.
create table import_run (
  guild_id bigint not null,
  interaction_id bigint not null,
  at timestamptz not null,
  person_id bigint not null,
  undone_at timestamptz,
  primary key (guild_id, interaction_id),
  foreign key (guild_id, interaction_id) references interaction,
  foreign key (guild_id, person_id) references person
);
call guard('import_run');

-- The import that made a stage; null where somebody did.
alter table stage
  add column made_by_import bigint,
  add foreign key (guild_id, made_by_import) references import_run;
create index stage_of_import on stage (guild_id, made_by_import) where made_by_import is not null;
