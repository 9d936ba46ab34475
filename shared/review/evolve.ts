import type { Recorded } from '../kernel/event.ts';
import { idsBeyond } from '../kernel/newest-rows.ts';
import type { Change, State } from '../state.ts';
import type { ReviewEvent } from './events.ts';
import type { Observation, Review } from './state.ts';

const observationsKept = 500;
const reviewsKept = 100;

/** The changes that an event about what is learnt makes. */
export function evolveReview(state: State, event: Recorded<ReviewEvent>): Change[] {
  switch (event.type) {
    case 'review.goals-set':
      return [{ single: 'reviewGoals', value: { goals: event.payload.goals, setAt: event.recordedAt } }];
    case 'review.described':
      return described(state, event);
    case 'review.observation-noted':
      return [put(noted(event)), ...letObservationsGo(state)];
    case 'review.observation-changed':
    case 'review.observation-struck':
      return changed(state, event);
  }
}

/** The observation that a new task is a measure of, with that task. */
export function withMeasure(state: State, observation: string, task: string): Change[] {
  const row = state.observations.get(observation);
  return row === undefined ? [] : [put({ ...row, measures: [...row.measures, task] })];
}

type OfType<Type extends ReviewEvent['type']> = Recorded<Extract<ReviewEvent, { type: Type }>>;

function noted(event: OfType<'review.observation-noted'>): Observation {
  const { payload, sealed, recordedAt, seq } = event;
  const by = sealed?.recordedBy ?? null;
  return {
    id: payload.observation,
    incident: payload.incident,
    kind: payload.kind,
    at: payload.at,
    moment: payload.moment,
    text: sealed?.text ?? null,
    cause: sealed?.cause ?? null,
    measures: [],
    status: 'standing',
    strikeReason: null,
    notedAt: recordedAt,
    notedBy: by,
    changedAt: recordedAt,
    changedBy: by,
    seq,
  };
}

function changed(
  state: State,
  event: OfType<'review.observation-changed' | 'review.observation-struck'>,
): Change[] {
  const row = state.observations.get(event.payload.observation);
  if (row === undefined) return [];
  const changedBy = event.sealed?.recordedBy ?? null;
  const touched = { ...row, changedAt: event.recordedAt, changedBy };
  if (event.type === 'review.observation-struck')
    return [put({ ...touched, status: 'struck', strikeReason: event.sealed?.reason ?? null })];
  const { payload, sealed } = event;
  return [
    put({
      ...touched,
      kind: payload.kind ?? row.kind,
      at: payload.at ?? row.at,
      text: payload.changed.includes('text') ? (sealed?.text ?? null) : row.text,
      cause: payload.changed.includes('cause') ? (sealed?.cause ?? null) : row.cause,
    }),
  ];
}

function described(state: State, event: OfType<'review.described'>): Change[] {
  const { payload, sealed, recordedAt } = event;
  const before = state.reviews.get(payload.review);
  const row: Review = {
    id: payload.review,
    incident: payload.incident,
    summary: payload.changed.includes('summary') ? (sealed?.summary ?? null) : (before?.summary ?? null),
    exercise: payload.exercise,
    comparedWith: payload.comparedWith,
    describedAt: recordedAt,
    describedBy: sealed?.recordedBy ?? null,
    seq: before?.seq ?? event.seq,
  };
  const gone = before === undefined ? idsBeyond(state.reviews.values(), reviewsKept - 1, () => false) : [];
  return [
    { table: 'reviews', id: row.id, row },
    ...gone.map((id): Change => ({ table: 'reviews', id, row: null })),
  ];
}

/** Called as one more is noted: those of open incidents stay, with the newest of the others; the log keeps all. */
function letObservationsGo(state: State): Change[] {
  const isOpen = ({ incident }: Observation): boolean => state.incidents.get(incident)?.status === 'open';
  return idsBeyond(state.observations.values(), observationsKept - 1, isOpen).map((id) => ({
    table: 'observations',
    id,
    row: null,
  }));
}

const put = (row: Observation): Change => ({ table: 'observations', id: row.id, row });
