import type { TriggerKind } from './events.ts';

/** What a rule has set going about an incident. */
export type Escalation = {
  readonly id: string;
  readonly rule: string;
  readonly trigger: TriggerKind;
  readonly level: string | null;
  readonly incident: string;
  readonly status: 'planned' | 'held' | 'started' | 'ended';
  readonly plannedAt: string;
  /** When it starts by itself, ISO 8601 UTC; kept while it is held. */
  readonly startsAt: string;
  readonly heldAt: string | null;
  readonly startedAt: string | null;
  readonly startedBy: string | null;
  /** The alarm that it sent. */
  readonly alarm: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  readonly outcome: 'cancelled' | 'not-needed' | null;
  readonly reason: string | null;
};
