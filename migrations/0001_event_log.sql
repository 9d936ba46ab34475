-- The log: one sealed sequence of events per organisation, and what is written in the same statement as its events.

create table head (
  organisation text primary key check (organisation ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  seq bigint not null check (seq >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);

-- payload and sealed hold the exact canonical text that their hashes cover; jsonb would reorder it.
-- record, about, incident and journal_number repeat what the payload says, so that the log can be searched; they are not hashed.
-- No foreign key to head: the one statement that writes here moves the head's row first, and the check cost a fifth of it.
create table event (
  organisation text not null,
  seq bigint not null check (seq > 0),
  id uuid not null,
  command uuid not null,
  type text not null,
  version integer not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  actor text not null,
  payload text not null,
  payload_salt text not null,
  payload_hash text not null,
  sealed text,
  sealed_salt text,
  sealed_hash text not null,
  previous_hash text not null,
  hash text not null,
  record uuid,
  about uuid,
  incident uuid,
  journal_number integer,
  primary key (organisation, seq)
);

create unique index event_journal_number on event (organisation, journal_number) where journal_number is not null;
create index event_record on event (organisation, record, seq) where record is not null;
create index event_about on event (organisation, about, seq) where about is not null;
create index event_incident_journal on event (organisation, incident, journal_number)
  where incident is not null and journal_number is not null;
create index event_recorded_at on event (organisation, recorded_at);

-- One row per recorded command: a retry is answered from the log, never recorded twice.
create table receipt (
  organisation text not null,
  command uuid not null,
  account text not null,
  first_seq bigint not null,
  last_seq bigint not null,
  salt text not null,
  content_hash text not null,
  primary key (organisation, command)
);

-- Everything that is to be sent to somebody is a row written with the events that caused it.
create table outbox (
  organisation text not null,
  seq bigint not null,
  position integer not null,
  kind text not null,
  content text not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  done_at timestamptz,
  primary key (organisation, seq, position)
);
create index outbox_waiting on outbox (not_before) where done_at is null;

-- The fold at some positions, so that a start and a look at the past do not read the whole log.
create table snapshot (
  organisation text not null references head (organisation),
  seq bigint not null,
  fold_version integer not null,
  hash text not null,
  state text not null,
  primary key (organisation, seq, fold_version)
);
