import type { Level } from '../classification/levels.ts';
import type { EventType } from '../events.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { Timeline } from '../projections/timeline.ts';

/** The lanes of a timeline poster, from above. */
export const posterLanes = [
  'incident',
  'alarm',
  'leadership',
  'staff',
  'point',
  'journal',
  'observation',
] as const;
export type PosterLane = (typeof posterLanes)[number];

/** Something that a poster shows at its time. */
export type PosterLine = {
  readonly seq: number;
  readonly lane: PosterLane;
  readonly at: string;
  readonly text: string;
  readonly incident: string | null;
};

/** From when on an incident had a level; null: it was closed. */
export type LevelChange = { readonly incident: string; readonly at: string; readonly level: Level | null };

/** What stands in which lane; all else of the log is left out of a poster. */
const laneOf: { readonly [Type in EventType]?: PosterLane } = {
  'incident.reported': 'incident',
  'incident.classified': 'incident',
  'incident.merged': 'incident',
  'incident.closed': 'incident',
  'incident.reopened': 'incident',
  'alarm.sent': 'alarm',
  'alarm.exhausted': 'alarm',
  'escalation.started': 'alarm',
  'crisis-leadership.activation-requested': 'leadership',
  'crisis-leadership.prevented': 'leadership',
  'crisis-leadership.activation-decided': 'leadership',
  'crisis-leadership.oral-decision-recorded': 'leadership',
  'crisis-leadership.oral-decision-confirmed': 'leadership',
  'crisis-leadership.taken-over': 'leadership',
  'crisis-leadership.handed-back': 'leadership',
  'crisis-leadership.decision-recorded': 'leadership',
  'crisis-leadership.terminated': 'leadership',
  'staff.activated': 'staff',
  'staff.deactivated': 'staff',
  'staff.briefing-held': 'staff',
  'staff.directive-issued': 'staff',
  'duty.taken-over': 'staff',
  'safety-point.status-set': 'point',
  'review.observation-noted': 'observation',
};

/** What a poster shows of a whole log; events are taken one by one, in order, what the reader may not see withheld. */
export class PosterLines {
  readonly levels: LevelChange[] = [];
  readonly #timeline = new Timeline(swedishMinute);
  readonly #lines = new Map<number, PosterLine>();
  readonly #observations = new Map<unknown, number>();

  take(event: LoggedEvent): void {
    const told = this.#timeline.take(event);
    const { type, payload } = event;
    if (payload === null) return;
    this.#noteLevel(type, payload, told.at);
    if (type === 'review.observation-noted') this.#observations.set(payload['observation'], told.seq);
    if (type === 'review.observation-struck') this.#drop(this.#observations.get(payload['observation']));
    const lane = this.#lane(type, payload);
    if (lane === null) return;
    const at = lane === 'observation' && typeof payload['at'] === 'string' ? payload['at'] : told.at;
    this.#lines.set(told.seq, { seq: told.seq, lane, at, text: told.text, incident: told.incident });
  }

  /** In the order of their times. */
  lines(): readonly PosterLine[] {
    return [...this.#lines.values()].sort((one, other) =>
      one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
    );
  }

  /** What was not so is not hung on a wall. */
  #drop(seq: number | undefined): void {
    if (seq !== undefined) this.#lines.delete(seq);
  }

  /** What people wrote of decisions, measures and what happened; the console's own lines stand in the other lanes already. */
  #lane(type: string, payload: { readonly [name: string]: unknown }): PosterLane | null {
    if (type !== 'journal.written') return laneOf[type as EventType] ?? null;
    const { kind, system } = payload;
    const isTelling = typeof kind === 'string' && ['event', 'decision', 'measure'].includes(kind);
    return isTelling && system !== true ? 'journal' : null;
  }

  #noteLevel(type: string, payload: { readonly [name: string]: unknown }, at: string): void {
    const incident = payload['incident'];
    if (typeof incident !== 'string') return;
    if (type === 'incident.classified') this.levels.push({ incident, at, level: payload['level'] as Level });
    if (type === 'incident.closed' || type === 'incident.merged')
      this.levels.push({ incident, at, level: null });
  }
}
