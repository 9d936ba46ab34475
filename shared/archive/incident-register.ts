import type { DomainEvent } from '../events.ts';
import type { Recorded } from '../kernel/event.ts';

/** An incident as the archive lists it. Texts are null while they are withheld or erased; times are ISO 8601 UTC. */
export type RegisteredIncident = {
  readonly id: string;
  readonly number: number;
  readonly title: string | null;
  readonly reportedAt: string;
  /** null while it is open. */
  readonly closedAt: string | null;
  /** The incident that it became part of. */
  readonly mergedInto: string | null;
  readonly registryNumber: string | null;
};

/** Every incident of a log, given in order, also those that the live fold has let go. */
export class IncidentRegister {
  readonly #incidents = new Map<string, RegisteredIncident>();

  take(event: Recorded<DomainEvent>): void {
    switch (event.type) {
      case 'incident.reported': {
        const { incident: id, number } = event.payload;
        const title = event.sealed?.title ?? null;
        const blank = { closedAt: null, mergedInto: null, registryNumber: null };
        this.#incidents.set(id, { id, number, title, reportedAt: event.occurredAt, ...blank });
        return;
      }
      case 'incident.updated':
        if (event.payload.changed.includes('title'))
          this.#change(event.payload.incident, { title: event.sealed?.title ?? null });
        return;
      case 'incident.closed':
        return this.#change(event.payload.incident, { closedAt: event.recordedAt });
      case 'incident.merged':
        return this.#change(event.payload.incident, {
          closedAt: event.recordedAt,
          mergedInto: event.payload.into,
        });
      case 'incident.reopened':
        return this.#change(event.payload.incident, { closedAt: null, mergedInto: null });
      case 'archive.registry-number-set':
        return this.#change(event.payload.incident, { registryNumber: event.sealed?.registryNumber ?? null });
      default:
        return;
    }
  }

  /** Newest first. */
  get all(): readonly RegisteredIncident[] {
    return [...this.#incidents.values()].toReversed();
  }

  #change(id: string, change: Partial<RegisteredIncident>): void {
    const incident = this.#incidents.get(id);
    if (incident !== undefined) this.#incidents.set(id, { ...incident, ...change });
  }
}
