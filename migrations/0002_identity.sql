-- Who may sign in, who is signed in, and who has read what is restricted. Nothing here is part of the log.

create table account (
  id uuid primary key,
  organisation text not null,
  username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{0,59}$'),
  display_name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  department text,
  safety_point uuid,
  -- null: the account signs in otherwise than with a password.
  password_hash text,
  -- Made by npm start with a password that everybody knows; refused by npm run serve.
  example boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  unique (organisation, username)
);

-- Browsers' sessions and API clients' tokens. Only the SHA-256 of the token is kept; the token itself never.
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account uuid not null references account (id) on delete cascade,
  kind text not null check (kind in ('browser', 'api')),
  -- What the holder is: a browser's name, or what a token was made for.
  label text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- While it is used it is prolonged, but never beyond this.
  ends_at timestamptz not null
);
create index session_account on session (account);
create index session_expires_at on session (expires_at);

-- Failed sign-ins per account and per address, by the database's clock, so that neither a restart nor another node forgets them.
create table sign_in_failure (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);

-- Readings of restricted texts, and exports. Kept whatever becomes of the account.
create table access_log (
  id bigint generated always as identity primary key,
  organisation text not null,
  at timestamptz not null default now(),
  account uuid not null,
  roles text[] not null,
  action text not null check (action in ('restricted-text-read', 'export')),
  record uuid,
  detail text
);
create index access_log_organisation_at on access_log (organisation, at);
