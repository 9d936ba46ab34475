import { evolve } from '../fold.ts';
import type { Incident } from '../incident/state.ts';
import type { JournalEntry } from '../journal/state.ts';
import type { FoldedEvent } from '../kernel/event.ts';
import type { SafetyPoint } from '../safety-point/state.ts';
import { CandidateState, withChanges } from '../candidate-state.ts';
import type { Change, State } from '../state.ts';
import type { AsItWas } from './source.ts';

const picked = new Set(['incidents', 'journal', 'safetyPoints']);

/**
 * How it was at a time: what was known then, with the journal, the levels and the status of the points by the time at which
 * each thing happened. `needed` are the events that `WhenItHappened` names, in the order of the log. An entry has its last
 * corrected text, and one that was struck is not there. Everything else is as it was known.
 */
export function asItWas(
  known: State,
  needed: readonly FoldedEvent[],
  at: string,
): { readonly state: State; readonly asItWas: AsItWas } {
  const candidate = new CandidateState(known);
  for (const event of needed) candidate.apply(evolve(candidate.state, event).filter(isPicked));
  const journal = journalThen(known, candidate.state, at);
  const incidents = incidentsThen(known, candidate.state, at);
  const points = pointsThen(known, candidate.state);
  const changes = [...journal.changes, ...incidents, ...points];
  return {
    state: withChanges(known, changes),
    asItWas: {
      late: journal.late,
      corrected: journal.corrected,
      struck: journal.struck,
      incidents: idsOf(incidents),
      safetyPoints: idsOf(points),
    },
  };
}

/** What falls out of the live fold's window stays here: it is the past that is looked at. */
function isPicked(change: Change): boolean {
  return 'table' in change && picked.has(change.table) && change.row !== null;
}

const idsOf = (changes: readonly Change[]): string[] =>
  changes.flatMap((change) => ('table' in change ? [change.id] : []));

type JournalThen = Pick<AsItWas, 'late' | 'corrected' | 'struck'> & { readonly changes: readonly Change[] };

function journalThen(known: State, folded: State, at: string): JournalThen {
  const changes: Change[] = [];
  const late: string[] = [];
  const corrected: string[] = [];
  const struck: string[] = [];
  for (const entry of folded.journal.values()) {
    const before = known.journal.get(entry.id);
    const said = entry.correctedBy === null ? entry : lastCorrection(folded, entry);
    const isStruck = entry.struckBy !== null || said.struckBy !== null;
    const isItself = entry.corrects === null && entry.strikes === null;
    if (!isItself || isStruck || entry.occurredAt > at) {
      if (isItself && isStruck && before !== undefined && !wasStruck(known, before)) struck.push(entry.id);
      if (before !== undefined) changes.push({ table: 'journal', id: entry.id, row: null });
      continue;
    }
    if (before === undefined) late.push(entry.id);
    if (said !== entry && said.id !== lastKnown(known, before)) corrected.push(entry.id);
    const { kind, direction, text, source } = said;
    const row = said === entry ? entry : { ...entry, kind, direction, text, source, correctedBy: null };
    if (row !== before) changes.push({ table: 'journal', id: entry.id, row });
  }
  return { changes, late, corrected, struck };
}

/** A correction may be corrected in turn. One that has left the fold leaves the text as it stands. */
function lastCorrection(state: State, entry: JournalEntry): JournalEntry {
  let last = entry;
  while (last.correctedBy !== null) {
    const next = state.journal.get(last.correctedBy);
    if (next === undefined) break;
    last = next;
  }
  return last;
}

function lastKnown(known: State, entry: JournalEntry | undefined): string | null {
  return entry === undefined ? null : lastCorrection(known, entry).id;
}

function wasStruck(known: State, entry: JournalEntry): boolean {
  return entry.struckBy !== null || lastCorrection(known, entry).struckBy !== null;
}

function incidentsThen(known: State, folded: State, at: string): Change[] {
  const changes: Change[] = [];
  for (const incident of folded.incidents.values()) {
    const before = known.incidents.get(incident.id);
    if (incident.reportedAt > at) continue;
    const levels = incident.levels
      .filter((change) => change.at <= at)
      .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
    const level = levels.at(-1)?.level ?? null;
    if (before !== undefined && before.level === level && isSame(before.levels, levels)) continue;
    const row: Incident = { ...(before ?? incident), level, levels };
    changes.push({ table: 'incidents', id: incident.id, row });
  }
  return changes;
}

function isSame<Row>(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}

function pointsThen(known: State, folded: State): Change[] {
  const changes: Change[] = [];
  for (const point of folded.safetyPoints.values()) {
    const before = known.safetyPoints.get(point.id);
    if (before === undefined || before === point) continue;
    const { status, statusAt, statusReason, warmingCentre, decision, occupancy, opening } = point;
    const then = { status, statusAt, statusReason, warmingCentre, decision, occupancy, opening };
    const row: SafetyPoint = { ...before, ...then };
    changes.push({ table: 'safetyPoints', id: point.id, row });
  }
  return changes;
}
