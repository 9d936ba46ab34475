-- What an outsider checks the log against: heads as they were signed, hourly and at each export, and the stamps of a time-stamp authority.

-- A head is kept once for each position and key, as it was first signed there. `signed_at` is exactly the time that was signed.
create table signed_head (
  organisation text not null,
  seq bigint not null check (seq >= 1),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  signature text not null,
  key text not null,
  reason text not null check (reason in ('hourly', 'export')),
  primary key (organisation, seq, key)
);
create index signed_head_signed_at on signed_head (organisation, signed_at);

-- The answer of a time-stamp authority (RFC 3161, TimeStampResp in DER) to the digest of what was signed. `stamped_at` is its own time.
create table time_stamp (
  organisation text not null,
  seq bigint not null,
  key text not null,
  authority text not null,
  stamped_at timestamptz not null,
  response bytea not null,
  primary key (organisation, seq, key),
  foreign key (organisation, seq, key) references signed_head (organisation, seq, key)
);
