-- What sends and fires: who works on an outbox row, the links in messages, browsers that take push, and keys made at first start.

-- A row is worked on by whoever claimed it until the claim lapses. `sending`: the newest attempt was begun, and nobody has
-- written down how it ended; it is committed before the provider is asked. `possible_duplicate`: an earlier attempt may have
-- arrived. `outcome`: how the newest attempt ended, for those who look after the console.
alter table outbox
  add column claimed_by uuid,
  add column claimed_until timestamptz,
  add column sending boolean not null default false,
  add column possible_duplicate boolean not null default false,
  add column outcome text;
create index outbox_claimed on outbox (claimed_until) where done_at is null and claimed_until is not null;

-- The links by which a recipient answers without an account. The token is not kept, only its SHA-256.
create table alarm_link (
  token_hash bytea primary key,
  organisation text not null,
  alarm uuid not null,
  recipient text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index alarm_link_expires_at on alarm_link (expires_at);

-- Browsers that show an account's notifications.
create table push_subscription (
  endpoint text primary key check (length(endpoint) <= 2000),
  account uuid not null references account (id) on delete cascade,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null default now()
);
create index push_subscription_account on push_subscription (account);

-- Keys that every node shares and nobody brings: the first insert wins.
create table server_secret (
  name text primary key,
  value text not null,
  created_at timestamptz not null default now()
);
