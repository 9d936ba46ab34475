-- A snapshot is believed only as it was written: of what position, and with what in it (server/event-log/snapshots.ts).
alter table snapshot add column state_hash text;
