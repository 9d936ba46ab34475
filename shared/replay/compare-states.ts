import type { State } from '../state.ts';
import { incidentLines } from './compare/incident-lines.ts';
import { leadershipLines } from './compare/leadership-lines.ts';
import { dutyLines, staffLines } from './compare/people-lines.ts';
import { pointLines } from './compare/point-lines.ts';
import { journalLines, mapLines, otherLines } from './compare/rest-lines.ts';
import { situationLines } from './compare/situation-lines.ts';
import { alarmLines, meetingLines, taskLines } from './compare/work-lines.ts';
import type { ComparisonLine } from './comparison-line.ts';
import type { Comparison, PastState } from './source.ts';

/** What an earlier state became, as lines that people read, area by area in the order of `comparisonAreas`. */
function compareStates(before: State, after: State): ComparisonLine[] {
  const two = { before, after };
  return [
    ...incidentLines(two),
    ...leadershipLines(two),
    ...situationLines(two),
    ...staffLines(two),
    ...dutyLines(two),
    ...pointLines(two),
    ...taskLines(two),
    ...alarmLines(two),
    ...meetingLines(two),
    ...mapLines(two),
    ...journalLines(two),
    ...otherLines(two),
  ];
}

/** Two moments of one log beside each other, whichever is given first. */
export function comparisonOf(one: PastState, other: PastState): Comparison {
  const [before, after] = one.seq <= other.seq ? [one, other] : [other, one];
  return {
    from: { seq: before.seq, at: before.at },
    to: { seq: after.seq, at: after.at },
    lines: compareStates(before.state, after.state),
  };
}
