-- The links by which somebody at a department answers a request for its status without an account.

-- The token is not kept, only its SHA-256. An answer may be corrected by the same link until the request is closed.
create table status_link (
  token_hash bytea primary key,
  organisation text not null,
  request uuid not null,
  department text not null,
  recipient text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index status_link_expires_at on status_link (expires_at);

-- What of the after-work of an event is noted as a reading: attachments, searches, what was prepared for the public or the
-- archive, and what was erased and why.
alter table access_log drop constraint access_log_action_check;
alter table access_log add constraint access_log_action_check check (
  action in (
    'restricted-text-read', 'export', 'locked-entries-opened', 'attachment-read', 'search',
    'public-export-previewed', 'erasure', 'spill-reported', 'evidence-package'
  )
);
