import type { DomainEvent } from '../events.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';
import { Names } from './names.ts';
import { readableEvent } from './readable-event.ts';

export type DecisionKind =
  'level' | 'activate' | 'decline' | 'take-over' | 'hand-back' | 'committee-decision' | 'terminate';

/** A decision that the log holds, as a document lists it (Förvaltningslagen 31 §). Times are ISO 8601 UTC. */
export type DecisionRow = {
  readonly seq: number;
  readonly decidedAt: string;
  readonly recordedAt: string;
  readonly kind: DecisionKind;
  /** The committee's own number; null for the rest. */
  readonly number: number | null;
  readonly incident: string | null;
  readonly incidentNumber: number | null;
  /** What was decided; for a level its id, for a take-over the area. */
  readonly text: string | null;
  readonly committee: string | null;
  readonly grounds: string | null;
  readonly decidedBy: string | null;
  /** Given by word of mouth (muntligt), and whether the one who gave it has confirmed it; null: given in the console. */
  readonly oral: 'waiting' | 'confirmed' | 'denied' | null;
  /** Taken by the chair alone because it could not wait. */
  readonly urgent: boolean;
  /** diarienummer */
  readonly registryNumber: string | null;
  readonly role: string;
  readonly presentedBy: string | null;
  readonly participants: readonly string[];
};

/** Every decision of a whole log in order; events are taken one by one. */
export class DecisionRows {
  readonly #rows: DecisionRow[] = [];
  readonly #names = new Names();
  readonly #presented = new Map<string, string>();
  /** The row of each spoken decision, by its activation. */
  readonly #spoken = new Map<string, number>();

  take(logged: LoggedEvent): void {
    const event = readableEvent(logged);
    if (event === null) return;
    this.#names.learn(event);
    if (event.type === 'crisis-leadership.activation-requested' && event.sealed?.presentedBy !== undefined)
      this.#presented.set(event.payload.request, event.sealed.presentedBy);
    if (event.type === 'crisis-leadership.oral-decision-confirmed') this.#answer(event.payload);
    const decision = this.#decision(event);
    if (decision === null) return;
    const incident = this.#names.incidentOf(event);
    this.#rows.push({
      seq: event.seq,
      decidedAt: event.occurredAt,
      recordedAt: event.recordedAt,
      number: null,
      incident,
      incidentNumber: incident === null ? null : this.#names.incidentNumber(incident),
      text: null,
      committee: null,
      grounds: null,
      decidedBy: event.sealed?.recordedBy ?? null,
      oral: null,
      urgent: false,
      registryNumber: null,
      role: event.actor.role,
      presentedBy: null,
      participants: [],
      ...decision,
    });
  }

  /** The one who is said to have decided has answered. */
  #answer({ activation, confirmed }: { readonly activation: string; readonly confirmed: boolean }): void {
    const at = this.#spoken.get(activation);
    const row = at === undefined ? undefined : this.#rows[at];
    if (at === undefined || row === undefined) return;
    this.#rows[at] = { ...row, oral: confirmed ? 'confirmed' : 'denied' };
  }

  rows(): readonly DecisionRow[] {
    return this.#rows;
  }

  #decision(event: Recorded<DomainEvent>): (Partial<DecisionRow> & { readonly kind: DecisionKind }) | null {
    switch (event.type) {
      case 'incident.classified':
        return { kind: 'level', text: event.payload.level, grounds: event.sealed?.motive ?? null };
      case 'crisis-leadership.activation-decided': {
        const { decision, request } = event.payload;
        const presentedBy = request === null ? null : (this.#presented.get(request) ?? null);
        return { kind: decision, grounds: event.sealed?.motive ?? null, presentedBy };
      }
      case 'crisis-leadership.oral-decision-recorded': {
        const { decision, request, decidedAt, by } = event.payload;
        const presentedBy = request === null ? null : (this.#presented.get(request) ?? null);
        const { motive = null, decidedBy = null } = event.sealed ?? {};
        this.#spoken.set(event.payload.activation, this.#rows.length);
        const oral = 'waiting' as const;
        return { kind: decision, decidedAt, oral, grounds: motive, decidedBy, role: by, presentedBy };
      }
      case 'crisis-leadership.taken-over': {
        const committee = this.#names.committee(event.payload.committee);
        const { area = null, motive = null } = event.sealed ?? {};
        return { kind: 'take-over', committee, text: area, grounds: motive };
      }
      case 'crisis-leadership.handed-back': {
        const { committee, area } = this.#names.takeover(event.payload.takeover);
        return { kind: 'hand-back', committee, text: area, grounds: event.sealed?.motive ?? null };
      }
      case 'crisis-leadership.decision-recorded': {
        const { text = null, grounds = null, decidedBy = null, presentedBy = null } = event.sealed ?? {};
        const participants = event.sealed?.participants ?? [];
        const { number, urgent = false } = event.payload;
        const registryNumber = event.sealed?.registryNumber ?? null;
        const told = { text, grounds, decidedBy, presentedBy, participants, registryNumber };
        return { kind: 'committee-decision', number, urgent, ...told };
      }
      case 'crisis-leadership.terminated': {
        const { decidedAt, endedBy } = event.payload;
        const grounds = event.sealed?.motive ?? null;
        return { kind: 'terminate', decidedAt, text: endedBy, grounds, decidedBy: null };
      }
      default:
        return null;
    }
  }
}
