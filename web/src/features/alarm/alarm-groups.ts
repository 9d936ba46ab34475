import { lateBy, type Standing, standingOf } from '#shared/alarm/standing.ts';
import type { AlarmCall } from '#shared/alarm/state.ts';
import { matchesWords } from '../../lib/match-words.ts';

/** So many rows are shown of a group before the rest is asked for; thousands of rows would make the page stand still. */
export const groupPage = 40;

export type GroupName = 'attention' | 'underway' | 'waiting' | 'answered';
export type CallGroup = { readonly name: GroupName; readonly calls: readonly AlarmCall[] };

const weight: { readonly [standing in Standing]: number } = {
  'not-reached': 0,
  'no-channel': 0,
  unanswered: 1,
  cannot: 2,
  waiting: 3,
  coming: 4,
  understood: 5,
};

/** Who needs somebody to do something: not reached, no channel, or late. */
function needsAttention(call: AlarmCall, now: number): boolean {
  const standing = standingOf(call);
  return standing === 'not-reached' || standing === 'no-channel' || lateBy(call, now) !== null;
}

/** The calls as they are shown of an alarm to many: those who need attention first. Empty groups are left out. */
export function groupCalls(calls: readonly AlarmCall[], now: number): readonly CallGroup[] {
  const groups: { readonly [name in GroupName]: AlarmCall[] } = {
    attention: [],
    underway: [],
    waiting: [],
    answered: [],
  };
  for (const call of calls) groups[groupOf(call, now)].push(call);
  groups.attention.sort((one, other) => weight[standingOf(one)] - weight[standingOf(other)]);
  groups.answered.sort((one, other) => weight[standingOf(one)] - weight[standingOf(other)]);
  return (['attention', 'underway', 'waiting', 'answered'] as const)
    .map((name) => ({ name, calls: groups[name] }))
    .filter((group) => group.calls.length > 0);
}

function groupOf(call: AlarmCall, now: number): GroupName {
  if (call.answer !== null) return 'answered';
  if (needsAttention(call, now)) return 'attention';
  return standingOf(call) === 'waiting' ? 'waiting' : 'underway';
}

/** Those whose name holds every word that is typed. */
export function findCalls(calls: readonly AlarmCall[], typed: string): readonly AlarmCall[] {
  return calls.filter((call) => matchesWords(call.name ?? '', typed.trim()));
}
