-- Files that events name by id and hash: photographs. They lie beside the log, so that it stays light and they can be erased.

-- `size`, `media_type` and `sha256` are of what was announced until it is complete, then of what is kept: pictures are kept
-- without the camera's data about place and owner.
create table attachment (
  organisation text not null,
  id uuid not null,
  made_by uuid not null,
  size integer not null check (size between 1 and 3145728),
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- As it was announced, by which a part that is sent once more is known.
  sent_size integer not null,
  sent_sha256 text not null,
  width integer,
  height integer,
  -- Bytes that have come, from the first on.
  received integer not null default 0,
  bytes bytea,
  complete boolean generated always as (bytes is not null) stored,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  primary key (organisation, id)
);
alter table attachment alter column bytes set storage external;
create index attachment_made_by on attachment (made_by, created_at);
create index attachment_incomplete on attachment (created_at) where bytes is null;

-- What has come of one that is not complete.
create table attachment_part (
  organisation text not null,
  id uuid not null,
  start integer not null,
  bytes bytea not null,
  primary key (organisation, id, start),
  foreign key (organisation, id) references attachment (organisation, id) on delete cascade
);
