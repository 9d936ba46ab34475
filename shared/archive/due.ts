/**
 * What is due for disposal (gallring): the texts whose time, by the retention plan, has passed.
 *
 * Time counts from when the incident that a record belongs to was closed, or from when the record was made where it belongs to none; what was
 * recorded of a closed incident later counts from then. Records of an open incident are never due, nor what still applies: whom one alarms,
 * what is registered of a safety point, a task that is not done. Their time counts from when that ended.
 */
import type { DomainEvent } from '../events.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';
import { Names } from '../projections/names.ts';
import { readableEvent } from '../projections/readable-event.ts';
import { recordsOf } from '../record/record-of.ts';
import { followsRecord, recordTypeOf } from './record-types.ts';
import type { RecordType } from './record-types.ts';
import { dueAt } from './retention.ts';
import type { RetentionPlan } from './retention.ts';

/** Texts that are due, of one kind and one incident; `incident` is null where they belong to none. */
export type DueGroup = {
  readonly recordType: RecordType;
  readonly incident: string | null;
  readonly incidentNumber: number | null;
  /** The events whose sealed part is due, by number, rising. */
  readonly seqs: readonly number[];
  /** When the first and the last of them were recorded, ISO 8601 UTC. */
  readonly from: string;
  readonly to: string;
  /** When the first of them fell due. */
  readonly since: string;
};

type Kept = { readonly seq: number; readonly recordedAt: string };
type DueText = Kept & { readonly at: string };
/** `standing`: the id of what the text is of, where that applies until it is ended. */
type Belonging = {
  readonly recordType: RecordType;
  readonly incident: string | null;
  readonly standing: string | null;
};

/** What applies from one event until another: the payload's field with its id. */
const standing: { readonly [Type in DomainEvent['type']]?: readonly [field: string, does: 'begin' | 'end'] } =
  {
    'alarm.recipient-set': ['recipient', 'begin'],
    'alarm.recipient-removed': ['recipient', 'end'],
    'alarm.list-set': ['list', 'begin'],
    'alarm.list-removed': ['list', 'end'],
    'safety-point.registered': ['safetyPoint', 'begin'],
    'safety-point.deregistered': ['safetyPoint', 'end'],
    'task.added': ['task', 'begin'],
    'task.updated': ['task', 'begin'],
    'task.acknowledged': ['task', 'begin'],
    'task.completed': ['task', 'end'],
  };

/** Reads a log in order and knows which of its texts are still there, page by page where it is long. */
export class RetainedTexts {
  readonly #names = new Names();
  /** When each incident was closed, and each other thing that applies for a while was ended; null until then. */
  readonly #endedAt = new Map<string, string | null>();
  readonly #mergedInto = new Map<string, string>();
  readonly #records = new Map<string, Belonging>();
  readonly #kept = new Map<string, { readonly of: Belonging; readonly texts: Kept[] }>();

  take(logged: LoggedEvent): void {
    const event = readableEvent(logged);
    if (event === null) return;
    this.#names.learn(event);
    this.#learnEnds(event);
    const belonging = this.#belongingOf(event);
    if (belonging === null) return;
    for (const record of recordsOf(event.type, event.payload))
      if (!this.#records.has(record)) this.#records.set(record, belonging);
    if (logged.sealed === null || Object.keys(logged.sealed).length === 0) return;
    const key = `${belonging.recordType} ${belonging.incident ?? ''} ${belonging.standing ?? ''}`;
    const group = this.#kept.get(key) ?? { of: belonging, texts: [] };
    group.texts.push({ seq: event.seq, recordedAt: event.recordedAt });
    this.#kept.set(key, group);
  }

  /** What is due at `now` (ISO 8601 UTC): one group for each kind and incident, in the order of the log. */
  due(plan: RetentionPlan, now: string): readonly DueGroup[] {
    const groups = new Map<string, { readonly of: Belonging; readonly texts: DueText[] }>();
    for (const { of, texts } of this.#kept.values()) {
      const key = `${of.recordType} ${of.incident ?? ''}`;
      const group = groups.get(key) ?? { of, texts: [] };
      group.texts.push(...this.#dueOf(of, texts, plan, now));
      groups.set(key, group);
    }
    return [...groups.values()].flatMap(({ of, texts }) => {
      const due = texts.toSorted((one, other) => one.seq - other.seq);
      const [first] = due;
      if (first === undefined) return [];
      const { recordType, incident } = of;
      return {
        recordType,
        incident,
        incidentNumber: incident === null ? null : this.#names.incidentNumber(incident),
        seqs: due.map(({ seq }) => seq),
        from: first.recordedAt,
        to: due.at(-1)?.recordedAt ?? first.recordedAt,
        since: due.reduce((earliest, { at }) => (at < earliest ? at : earliest), first.at),
      };
    });
  }

  #dueOf(of: Belonging, texts: readonly Kept[], plan: RetentionPlan, now: string): DueText[] {
    const rule = plan[of.recordType]?.rule;
    const ended = [
      of.incident === null ? '' : this.#closedAt(of.incident),
      of.standing === null ? '' : (this.#endedAt.get(of.standing) ?? null),
    ];
    if (rule === undefined || ended.includes(null)) return [];
    return texts.flatMap((text) => {
      const begins = [...ended, text.recordedAt].reduce((one, other) =>
        (other ?? '') > (one ?? '') ? other : one,
      );
      const at = dueAt(rule, begins ?? text.recordedAt);
      return at !== null && at <= now ? [{ ...text, at }] : [];
    });
  }

  #learnEnds(event: Recorded<DomainEvent>): void {
    if (event.type === 'incident.reported' || event.type === 'incident.reopened')
      this.#endedAt.set(event.payload.incident, null);
    if (event.type === 'incident.closed') this.#endedAt.set(event.payload.incident, event.recordedAt);
    if (event.type === 'incident.merged') this.#mergedInto.set(event.payload.incident, event.payload.into);
    const [field, does] = standing[event.type] ?? [];
    const id = field === undefined ? null : idIn(event.payload, field);
    if (id !== null) this.#endedAt.set(id, does === 'end' ? event.recordedAt : null);
  }

  /** When an incident was closed, or the one that it became part of; null while that is open. */
  #closedAt(incident: string): string | null {
    let last = incident;
    for (let into = this.#mergedInto.get(last); into !== undefined; into = this.#mergedInto.get(last))
      last = into;
    return this.#endedAt.get(last) ?? null;
  }

  #belongingOf(event: Recorded<DomainEvent>): Belonging | null {
    if (followsRecord(event.type)) {
      const record = idIn(event.payload, 'record');
      return record === null ? null : (this.#records.get(record) ?? null);
    }
    const recordType = recordTypeOf(event.type);
    if (recordType === null) return null;
    const [field] = standing[event.type] ?? [];
    return {
      recordType,
      incident: this.#names.incidentOf(event),
      standing: field === undefined ? null : idIn(event.payload, field),
    };
  }
}

function idIn(payload: object, field: string): string | null {
  const id = (payload as { readonly [name: string]: unknown })[field];
  return typeof id === 'string' ? id : null;
}
