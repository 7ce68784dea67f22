-- An editor who forgot the password asks for the link to a new one, which goes out by mail: no administrator made it.
alter table account_link alter column made_by drop not null;
alter table account_link add constraint account_link_invitation_made_by check (made_by is not null or editor_id is not null);
