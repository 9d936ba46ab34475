-- After how many of an organisation's changes of texts the database's files were last written anew (server/event-log/scrub.ts). Until then
-- what was taken out still lies in them; a console that dies in between leaves this behind `count`, and the next start goes on.
alter table text_change add column scrubbed bigint not null default 0;
