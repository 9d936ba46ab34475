import type { Table } from '../kernel/table.ts';
import { epoch } from '../kernel/later.ts';
import { callId } from './state.ts';
import type { Alarm, AlarmCall } from './state.ts';

/**
 * How somebody stands in an alarm, as people are shown it. `not-reached` (every sending failed) and `no-channel` (there was
 * none) are something else than `unanswered` (it went out and nothing came back).
 */
export type Standing =
  'coming' | 'understood' | 'cannot' | 'unanswered' | 'not-reached' | 'no-channel' | 'waiting';

/** An alarm without a time of its own is late after so long (ui.md, Alarm row). */
const lateAfter = 10 * 60_000;

export function standingOf(call: Pick<AlarmCall, 'answer' | 'status' | 'attempts'>): Standing {
  if (call.answer !== null) return call.answer;
  if (call.status === 'waiting') return 'waiting';
  if (call.status === 'unreachable') return 'no-channel';
  // The console rings only where somebody has it open, so it reaches nobody by itself.
  const sendings = call.attempts.filter(({ channel }) => channel !== 'console');
  const failed = sendings.length > 0 && sendings.every(({ outcome }) => outcome === 'failed');
  return failed ? 'not-reached' : 'unanswered';
}

/** For how long (ms) an answer has been missing past its time; null where there is one, or the time has not passed. `now` in ms. */
export function lateBy(
  call: Pick<AlarmCall, 'answer' | 'calledAt' | 'dueAt' | 'unansweredAt'>,
  now: number,
): number | null {
  if (call.answer !== null || call.calledAt === null) return null;
  const called = epoch(call.calledAt);
  const due = call.dueAt === null ? called + lateAfter : epoch(call.dueAt);
  return call.unansweredAt !== null || now >= due ? Math.max(0, now - called) : null;
}

/** The calls of an alarm in its order. */
export function callsInOrder(calls: Table<AlarmCall>, alarm: Pick<Alarm, 'id' | 'order'>): AlarmCall[] {
  return alarm.order.flatMap((recipient) => calls.get(callId(alarm.id, recipient)) ?? []);
}

export type Counts = { readonly [standing in Standing]: number } & {
  readonly count: number;
  readonly answered: number;
};

export function countStandings(calls: readonly AlarmCall[]): Counts {
  const counts = {
    coming: 0,
    understood: 0,
    cannot: 0,
    unanswered: 0,
    'not-reached': 0,
    'no-channel': 0,
    waiting: 0,
  };
  for (const call of calls) counts[standingOf(call)] += 1;
  const answered = counts.coming + counts.understood + counts.cannot;
  return { ...counts, count: calls.length, answered };
}

/** Who is called next in an alarm in order, and when by itself; `at` is null while it is held or has no time. */
export function nextInTurn(
  alarm: Alarm,
  calls: readonly AlarmCall[],
): { readonly call: AlarmCall; readonly at: string | null } | null {
  const call = calls[alarm.called];
  if (alarm.status !== 'open' || alarm.mode !== 'in-order' || call === undefined) return null;
  const current = calls[alarm.called - 1];
  const waits = alarm.heldAt === null && current?.status === 'called';
  return { call, at: waits ? current.dueAt : null };
}
