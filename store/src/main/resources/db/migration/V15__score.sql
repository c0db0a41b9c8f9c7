-- The contact roles of an opportunity as they were at a past instant.
create index contact_role_of_opportunity on contact_role (guild_id, number, valid_from);
