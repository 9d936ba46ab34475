-- Times never go back along a log, so that a moment is found in it by halving (server/event-log/event-log.ts), without an index that
-- every event pays for.
-- Borne: the version before looks back along the log for a moment, which takes longer the further back it lies.
drop index event_recorded_at;
