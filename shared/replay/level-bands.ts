import { highestLevel } from '../classification/levels.ts';
import type { Level } from '../classification/levels.ts';
import type { LevelBand } from './source.ts';
import { idIn } from './structure.ts';
import type { EventStructure } from './structure.ts';

export const levelTypes: readonly string[] = [
  'incident.reported',
  'incident.classified',
  'incident.merged',
  'incident.closed',
  'incident.reopened',
];

/** Follows the highest level of any open incident through a log, event by event, as it was recorded. */
export class LevelBands {
  readonly bands: LevelBand[] = [];
  readonly #open = new Map<string, Level | null>();
  /** The level that a closed one has, should it be opened again. */
  readonly #closed = new Map<string, Level | null>();

  take(event: EventStructure): void {
    const incident = idIn(event, 'incident');
    if (incident === null || !levelTypes.includes(event.type)) return;
    this.#change(incident, event);
    const level = highestLevel(this.#open.values());
    if (level === (this.bands.at(-1)?.level ?? null)) return;
    this.bands.push({ seq: event.seq, at: event.recordedAt, level });
  }

  #change(incident: string, { type, payload }: EventStructure): void {
    switch (type) {
      case 'incident.reported':
        this.#open.set(incident, null);
        return;
      case 'incident.classified':
        (this.#open.has(incident) ? this.#open : this.#closed).set(
          incident,
          (payload?.['level'] ?? null) as Level | null,
        );
        return;
      case 'incident.reopened':
        this.#open.set(incident, this.#closed.get(incident) ?? null);
        this.#closed.delete(incident);
        return;
      default:
        this.#closed.set(incident, this.#open.get(incident) ?? null);
        this.#open.delete(incident);
    }
  }
}
