-- Text that is gone for good, and text that nobody may read until a second person has looked at why.

-- Which events' sealed parts have been erased. A copy is kept in a file beside the database (server/erasure/ledger-file.ts), so that
-- it is done again when an older copy of the database has been put back. `hash` is the event's: another log's event is not meant.
create table erasure (
  organisation text not null,
  seq bigint not null check (seq > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  command uuid not null,
  erased_at timestamptz not null default now(),
  primary key (organisation, seq, hash)
);
create index erasure_command on erasure (organisation, command);

-- The sealed parts of a spill (text that must never have been entered), taken out of the log until it is erased or given back.
-- An event whose text lies here keeps its salt; one that is erased has neither.
create table spilled_text (
  organisation text not null,
  seq bigint not null check (seq > 0),
  spill uuid not null,
  sealed text not null,
  primary key (organisation, seq)
);
alter table spilled_text alter column sealed set statistics 0;

-- Counts how often texts have been taken out of an organisation's log or given back: a fold that was begun before is not kept.
create table text_change (
  organisation text primary key,
  count bigint not null
);

-- The few events that change which texts there are.
create index event_text_change on event (organisation, seq)
  where type in ('record.erased', 'record.spill-reported', 'record.spill-dismissed');

-- The database keeps samples of a column's values to plan by; of what people wrote it shall have none. Changing a column's type,
-- even to its own, takes away those that there are.
alter table event alter column sealed type text;
alter table event alter column sealed set statistics 0;
alter table snapshot alter column state type text;
alter table snapshot alter column state set statistics 0;
