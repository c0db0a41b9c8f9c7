-- When members last looked at what changed in the pipeline, so that they can ask what has since.
create table pipeline_look (
  guild_id bigint not null references workspace,
  user_id bigint not null,
  looked_at timestamptz not null,
  primary key (guild_id, user_id)
);
call guard('pipeline_look');
