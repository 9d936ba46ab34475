-- Files on entries and incidents, and what search looks in.

-- Pictures and files of every sort that is taken, to 25 MiB. `keeps_position`: its sender asked that the camera's data stay in it.
alter table attachment drop constraint attachment_size_check;
alter table attachment add check (size between 1 and 26214400);
alter table attachment add column keeps_position boolean not null default false;
-- A small picture of it (WebP), made once it is whole; null where none can be made.
alter table attachment add column thumbnail bytea;
alter table attachment alter column thumbnail set storage external;

-- The event that names a file, where the fold has let its record go.
create index event_attachment on event (organisation, ((payload::jsonb) ->> 'attachment'))
  where type = 'attachment.added';

-- Words of what people wrote, an event a row, made from the log and made anew from it whenever they are missing. So neither table
-- is written ahead: after a crash both are empty, and no word of an erased text stays in a log of the database.
create unlogged table search_position (
  organisation text primary key,
  -- The last event that has been looked at, and by which rules its words were taken.
  seq bigint not null,
  rules integer not null
);

create unlogged table search_entry (
  organisation text not null,
  seq bigint not null,
  occurred_at timestamptz(3) not null,
  incident uuid,
  -- It is withheld while any of these is restricted.
  records uuid[] not null,
  words tsvector not null,
  primary key (organisation, seq)
);
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_incident on search_entry (organisation, incident, seq) where incident is not null;
