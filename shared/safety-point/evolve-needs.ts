import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SafetyPointEvent } from './events.ts';
import { historyOf, withEnded } from './history.ts';
import type { Need, PointNeed, SafetyPoint } from './state.ts';

type OfType<Type extends SafetyPointEvent['type']> = Recorded<Extract<SafetyPointEvent, { type: Type }>>;
type NeedEvent = OfType<
  'safety-point.need-asked' | 'safety-point.need-withdrawn' | 'safety-point.need-answered'
>;

/**
 * The changes that an event about a need makes. They rest on the need and its point alone: staff of a point have no tasks, and
 * what the log has of one need is folded by itself when its texts are given back.
 */
export function evolveNeed(state: State, event: NeedEvent): Change[] {
  const point = state.safetyPoints.get(event.payload.safetyPoint);
  const row = event.type === 'safety-point.need-asked' ? asked(event) : changed(state, event);
  if (row === null) return [];
  const standing = point === undefined ? [] : [putPoint(withNeed(point, row))];
  const gone = row.endedAt === null ? [] : withEnded(historyOf(state, row.safetyPoint), 'endedNeeds', row.id);
  return [{ table: 'pointNeeds', id: row.id, row }, ...standing, ...gone];
}

const putPoint = (row: SafetyPoint): Change => ({ table: 'safetyPoints', id: row.id, row });

function asked({ payload, sealed, occurredAt, seq }: OfType<'safety-point.need-asked'>): PointNeed {
  return {
    id: payload.need,
    safetyPoint: payload.safetyPoint,
    what: sealed?.what ?? null,
    quantity: payload.quantity,
    urgency: payload.urgency,
    status: 'open',
    task: payload.task,
    askedAt: occurredAt,
    askedSeq: seq,
    askedBy: sealed?.recordedBy ?? null,
    answeredAt: null,
    answeredBy: null,
    note: null,
    about: [],
    expectedAt: null,
    withdrawReason: null,
    endedAt: null,
  };
}

function changed(
  state: State,
  event: Exclude<NeedEvent, { type: 'safety-point.need-asked' }>,
): PointNeed | null {
  const need = state.pointNeeds.get(event.payload.need);
  if (need === undefined || need.endedAt !== null) return null;
  const at = event.occurredAt;
  if (event.type === 'safety-point.need-withdrawn') {
    return { ...need, status: 'withdrawn', withdrawReason: event.sealed?.reason ?? null, endedAt: at };
  }
  const { answer, expectedAt } = event.payload;
  return {
    ...need,
    status: answer,
    answeredAt: at,
    answeredBy: event.sealed?.recordedBy ?? null,
    note: event.sealed?.note ?? null,
    about: event.payload.about ?? [],
    expectedAt,
    endedAt: answer === 'on-the-way' ? null : at,
  };
}

/** A point's list of what it needs now, with a need as it has become. */
function withNeed(point: SafetyPoint, row: PointNeed): SafetyPoint {
  const others = point.needs.filter(({ need }) => need !== row.id);
  if (row.endedAt !== null) return { ...point, needs: others };
  const place = point.needs.findIndex(({ need }) => need === row.id);
  return { ...point, needs: others.toSpliced(place === -1 ? others.length : place, 0, listed(row)) };
}

function listed({ id, what, quantity, urgency }: PointNeed): Need {
  return {
    need: id,
    what,
    ...(quantity === null ? {} : { quantity }),
    ...(urgency === null ? {} : { urgency }),
  };
}

/** A point's list says again what its need says: withheld and given back with it. */
export function listedAgain(state: State, id: string, what: string | null): Change[] {
  const need = state.pointNeeds.get(id);
  const point = need === undefined ? undefined : state.safetyPoints.get(need.safetyPoint);
  if (need === undefined || need.endedAt !== null || point === undefined) return [];
  return [putPoint(withNeed(point, { ...need, what }))];
}
