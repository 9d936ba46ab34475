import type { IncidentType } from '../classification/incident-types.ts';
import type { Level } from '../classification/levels.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentPlace, IncidentSource } from '../incident/state.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';
import { readableEvent } from './readable-event.ts';

/** An incident as a document lists it, also one that the live fold has let go. Times are ISO 8601 UTC. */
export type IncidentRow = {
  readonly incident: string;
  readonly number: number;
  readonly title: string | null;
  readonly incidentType: IncidentType;
  readonly level: Level | null;
  readonly status: 'open' | 'closed';
  readonly place: IncidentPlace | null;
  readonly source: IncidentSource | null;
  /** Ids. */
  readonly departments: readonly string[];
  readonly reportedAt: string;
  readonly reportedBy: string | null;
  readonly closedAt: string | null;
  /** The incident that it was merged into. */
  readonly mergedInto: string | null;
  /** diarienummer */
  readonly registryNumber: string | null;
  /** Why `title` is null, where it is. */
  readonly absent: 'withheld' | 'erased' | null;
};

/** The incidents of a whole log by number; events are taken one by one, in order. */
export class IncidentRows {
  readonly #rows = new Map<string, IncidentRow>();

  take(logged: LoggedEvent): void {
    const event = readableEvent(logged);
    if (event?.type === 'record.released') {
      const row = this.#rows.get(event.payload.record);
      const texts = event.sealed?.texts;
      if (row?.absent !== 'withheld' || texts === undefined) return;
      const { title = null, source } = texts;
      const place = typeof texts.place === 'string' ? null : (texts.place ?? null);
      const from = typeof source === 'string' ? { who: source } : (source ?? null);
      const { registryNumber = row.registryNumber } = texts;
      this.#rows.set(row.incident, { ...row, title, place, source: from, registryNumber, absent: null });
    } else if (event?.type === 'archive.registry-number-set') {
      const row = this.#rows.get(event.payload.incident);
      const registryNumber = event.sealed?.registryNumber ?? null;
      if (row !== undefined) this.#rows.set(row.incident, { ...row, registryNumber });
    } else if (event?.type.startsWith('incident.') === true) {
      this.#takeIncident(event as Recorded<IncidentEvent>, logged.absent?.sealed);
    }
  }

  row(id: string): IncidentRow | null {
    return this.#rows.get(id) ?? null;
  }

  rows(): readonly IncidentRow[] {
    return [...this.#rows.values()];
  }

  #takeIncident(
    event: Recorded<IncidentEvent>,
    absent: 'withheld' | 'erased' | 'filtered' | undefined,
  ): void {
    if (event.type === 'incident.reported') {
      const { incident, number, incidentType, departments } = event.payload;
      this.#rows.set(incident, {
        incident,
        number,
        title: event.sealed?.title ?? null,
        incidentType,
        level: null,
        status: 'open',
        place: event.sealed?.place ?? null,
        source: event.sealed?.source ?? null,
        departments,
        reportedAt: event.occurredAt,
        reportedBy: event.sealed?.recordedBy ?? null,
        closedAt: null,
        mergedInto: null,
        registryNumber: null,
        absent: absent === undefined || absent === 'filtered' ? null : absent,
      });
      return;
    }
    const row = this.#rows.get(event.payload.incident);
    if (row !== undefined) this.#rows.set(row.incident, changed(row, event));
  }
}

function changed(
  row: IncidentRow,
  event: Recorded<Exclude<IncidentEvent, { type: 'incident.reported' }>>,
): IncidentRow {
  switch (event.type) {
    case 'incident.classified':
      return { ...row, level: event.payload.level };
    case 'incident.updated': {
      const { changed: fields, incidentType, departments } = event.payload;
      const { title, place, source } = event.sealed ?? {};
      return {
        ...row,
        ...(incidentType === undefined ? {} : { incidentType }),
        ...(departments === undefined ? {} : { departments }),
        ...(fields.includes('title') ? { title: title ?? null } : {}),
        ...(fields.includes('place') ? { place: place ?? null } : {}),
        ...(fields.includes('source') ? { source: source ?? null } : {}),
      };
    }
    case 'incident.merged':
      return { ...row, status: 'closed', closedAt: event.occurredAt, mergedInto: event.payload.into };
    case 'incident.closed':
      return { ...row, status: 'closed', closedAt: event.occurredAt };
    case 'incident.reopened':
      return { ...row, status: 'open', closedAt: null, mergedInto: null };
    case 'incident.assessed':
    case 'incident.related':
      return row;
  }
}
