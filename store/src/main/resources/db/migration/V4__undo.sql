-- What was done is taken back at most once: by one entry that says which.
create unique index change_undone_once on change (guild_id, undoes) where undoes is not null;
