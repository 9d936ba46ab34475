import type { AlarmEvent } from '../alarm/events.ts';
import type { CostEvent } from '../cost/events.ts';
import type { DutyEvent } from '../duty/events.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';
import { DecisionRows } from '../projections/decision-rows.ts';
import { IncidentRows } from '../projections/incident-rows.ts';
import type { IncidentRow } from '../projections/incident-rows.ts';
import { JournalRows } from '../projections/journal-rows.ts';
import { Names } from '../projections/names.ts';
import type { OfficialDocument } from '../projections/official-document.ts';
import { readableEvent } from '../projections/readable-event.ts';
import { recordsOf } from '../record/record-of.ts';
import { AlarmRows } from './alarm-rows.ts';
import { CostRows } from './cost-rows.ts';
import { IncidentSteps } from './incident-steps.ts';
import { ReviewRows } from './review-rows.ts';
import { ShiftRows } from './shift-rows.ts';

/** What a reader does without: it stays empty, and a long log is read the sooner. */
type AfterLogOptions = { readonly without?: readonly ('journal' | 'decisions')[] };

/**
 * What the reports that are made when it is over read of a log: all its events in order from the first, what the reader may
 * not see withheld. `isRestricted`: whether a record is confidential now, whoever reads it.
 */
export class AfterLog {
  readonly names = new Names();
  readonly incidents = new IncidentRows();
  readonly steps = new IncidentSteps();
  readonly costs = new CostRows();
  readonly alarms = new AlarmRows();
  readonly reviews = new ReviewRows();
  readonly shifts = new ShiftRows();
  readonly decisions = new DecisionRows();
  readonly journal = new JournalRows();
  readonly #isRestricted: (record: string) => boolean;
  readonly #without: ReadonlySet<string>;
  readonly #withheld = new Set<string>();
  readonly #confidential = new Set<string>();
  readonly #withheldSeqs = new Set<number>();

  constructor(isRestricted: (record: string) => boolean, { without = [] }: AfterLogOptions = {}) {
    this.#isRestricted = isRestricted;
    this.#without = new Set(without);
  }

  /** Throws `UnknownEventError` on a type that this code does not know. */
  take(logged: LoggedEvent): void {
    const event = readableEvent(logged);
    if (event === null) return;
    this.names.learn(event);
    this.incidents.take(logged);
    if (!this.#without.has('decisions')) this.decisions.take(logged);
    if (!this.#without.has('journal')) this.journal.take(logged);
    this.steps.take(event);
    this.reviews.take(event);
    if (event.type.startsWith('cost.')) this.costs.take(event as Recorded<CostEvent>);
    if (event.type.startsWith('alarm.')) this.alarms.take(event as Recorded<AlarmEvent>, this.names);
    if (event.type.startsWith('duty.')) this.shifts.take(event as Recorded<DutyEvent>);
    this.#noteConfidentiality(logged, event.payload);
  }

  /** An incident, or what it became part of. */
  survivor(id: string): string {
    let row = this.incidents.row(id);
    // A chain of merges has an end; the count only holds off a log that says otherwise.
    for (let merges = 0; row !== null && row.mergedInto !== null && merges < 100; merges += 1)
      row = this.incidents.row(row.mergedInto);
    return row?.incident ?? id;
  }

  incident(id: string): IncidentRow | null {
    return this.incidents.row(id);
  }

  /** An event whose texts this reader was not given. */
  isWithheld(seq: number): boolean {
    return this.#withheldSeqs.has(seq);
  }

  /** What a document takes from the organisation, and says of the texts that it is made of; `records`: whose they are. */
  frame(
    records: readonly string[],
  ): Pick<OfficialDocument, 'municipality' | 'example' | 'withheld' | 'confidential' | 'draft' | 'mark'> {
    const { organisation } = this.names;
    return {
      municipality: organisation?.name ?? '',
      example: organisation?.example === true,
      withheld: records.some((id) => this.#withheld.has(id)),
      confidential: records.some((id) => this.#confidential.has(id)),
      draft: false,
      mark: null,
    };
  }

  #noteConfidentiality(logged: LoggedEvent, payload: object): void {
    if (logged.type.startsWith('record.')) return;
    const records = recordsOf(logged.type, payload);
    if (logged.absent?.sealed === 'withheld') {
      this.#withheldSeqs.add(logged.seq);
      for (const id of records) this.#withheld.add(id);
    } else if (logged.sealed !== null && records.some((id) => this.#isRestricted(id))) {
      for (const id of records) this.#confidential.add(id);
    }
  }
}
