import type { LoggedEvent } from '../kernel/event.ts';

/**
 * Server → client `events`: takes a client from position `after` to `to`, whose hash is `hash`, whatever was left out for
 * this reader; so a gap is seen even in a filtered stream.
 */
export type EventsMessage = {
  readonly after: number;
  readonly to: number;
  readonly hash: string;
  readonly events: readonly LoggedEvent[];
};
