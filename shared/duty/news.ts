import type { FoldedEvent } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { HandOverNews } from './state.ts';

/** What an event is to the one who arrives; the kinds are also how it is told. */
const newsKinds = [
  'incident',
  'level',
  'decision',
  'alarm',
  'escalation',
  'closed',
  'staff',
  'task',
  'entry',
] as const;
export type NewsKind = (typeof newsKinds)[number];

const mattering: ReadonlySet<NewsKind> = new Set(['incident', 'level', 'decision', 'alarm', 'escalation']);
const newestKept = 200;

const kinds: { readonly [type: string]: NewsKind } = {
  'incident.reported': 'incident',
  'incident.reopened': 'incident',
  'incident.classified': 'level',
  'incident.merged': 'closed',
  'incident.closed': 'closed',
  'alarm.sent': 'alarm',
  'alarm.unanswered': 'alarm',
  'alarm.exhausted': 'alarm',
  'staff.activated': 'staff',
  'staff.deactivated': 'staff',
  'task.added': 'task',
  'journal.written': 'entry',
  'journal.corrected': 'entry',
};

/** Events of the crisis leadership that record what somebody read, and no step of it. */
const unremarkable = new Set(['crisis-leadership.brief-opened']);

/** What kind of news an event type is; null where it is none. */
export function newsKind(type: string): NewsKind | null {
  const kind = kinds[type];
  if (kind !== undefined) return kind;
  if (type.startsWith('crisis-leadership.') && !unremarkable.has(type)) return 'decision';
  return type.startsWith('escalation.') ? 'escalation' : null;
}

/** Whether news of this type must be read before the shift is signed for. */
export function isMattering(type: string): boolean {
  const kind = newsKind(type);
  return kind !== null && mattering.has(kind);
}

/** While a hand-over waits for its signature, what the log records is added to what came after its summary. */
export function noteNews(state: State, event: FoldedEvent): Change[] {
  const waiting = state.duty.handOver === null ? undefined : state.dutyHandOvers.get(state.duty.handOver);
  const payload = event.payload;
  const kind = newsKind(event.type);
  if (waiting === undefined || payload === null || kind === null) return [];
  if (payload['system'] === true) return [];
  const news: HandOverNews = {
    seq: event.seq,
    type: event.type,
    id: about(kind, payload),
    at: event.occurredAt,
  };
  const row = {
    ...waiting,
    news: [...waiting.news, news].slice(-newestKept),
    mattersSeq: isMattering(event.type) ? event.seq : waiting.mattersSeq,
  };
  return [{ table: 'dutyHandOvers', id: row.id, row }];
}

/** Which id of a payload says what the news is about; an event often names its incident too. */
const named: { readonly [kind in NewsKind]: string } = {
  incident: 'incident',
  level: 'incident',
  closed: 'incident',
  decision: 'incident',
  alarm: 'alarm',
  escalation: 'escalation',
  staff: 'incident',
  task: 'task',
  entry: 'entry',
};

function about(kind: NewsKind, payload: { readonly [name: string]: unknown }): string | null {
  const id = payload[named[kind]];
  return typeof id === 'string' ? id : null;
}
