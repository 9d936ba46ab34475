-- How a phone joins a safety point by a QR code: the codes, and the accounts of those who joined.

-- An account of somebody who joined: what they said they are, who made their code, and when it ends whatever they do.
alter table account
  add column guest_function text,
  add column guest_invited_by uuid,
  add column guest_ends_at timestamptz,
  add constraint account_guest check ((guest_function is null) = (guest_ends_at is null));
create index account_guest on account (organisation, safety_point) where guest_ends_at is not null;

-- The codes. The token is not kept, only its SHA-256; `attempt_hash` is that of what the phone that used it made up, by which
-- it is let in again when the answer was lost on its way.
create table join_code (
  id uuid primary key,
  token_hash bytea not null unique,
  organisation text not null,
  safety_point uuid not null,
  role text not null check (role = 'safety-point-staff'),
  hours integer not null check (hours between 1 and 72),
  made_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  account uuid references account (id) on delete set null,
  attempt_hash bytea
);
create index join_code_point on join_code (organisation, safety_point, expires_at);
