-- What an import brought without an id of its own is known again by a hash of its row and of how
-- often the same row stood before it in the file; opportunities have this from the start.
alter table account add column row_key text, add unique (guild_id, row_key);
alter table contact add column row_key text, add unique (guild_id, row_key);
