-- Files that take long to make: how far each has come, and the file when it is ready. They lie here so that any node answers for them,
-- for an hour; whoever erases a text throws all of its organisation's away.
create table export_job (
  id uuid primary key,
  organisation text not null,
  account uuid not null,
  format text not null,
  restricted boolean not null,
  -- The position of the log that the file rests on.
  seq bigint not null,
  status text not null check (status in ('working', 'ready', 'failed', 'stopped')),
  -- How much is done, from 0 to 1.
  share real not null default 0,
  filename text,
  content_type text,
  size bigint,
  started_at timestamptz not null default now(),
  -- The node that makes it says so again and again; one that has fallen silent makes nothing any more.
  touched_at timestamptz not null default now()
);
create index export_job_account on export_job (account, started_at);
create index export_job_started on export_job (started_at);
create index export_job_organisation on export_job (organisation);

create table export_part (
  job uuid not null references export_job (id) on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (job, number)
);
alter table export_part alter column bytes set storage external;
