import type { CommitteeDecision, Takeover } from '../../crisis-leadership/state.ts';
import { message } from '../../language/message.ts';
import type { State } from '../../state.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import { differencesById, linesOf, said } from './differences.ts';
import type { Difference, Two } from './differences.ts';

const line = linesOf('crisis-leadership');

export function leadershipLines({ before, after }: Two): ComparisonLine[] {
  const was = before.crisisLeadership;
  const is = after.crisisLeadership;
  if (was === is) return [];
  const lines: ComparisonLine[] = [];
  if (was.status !== is.status) lines.push(line('changed', message(`comparison.leadership.${is.status}`)));
  const activations = differencesById(was.activations, is.activations);
  for (const { row, was: earlier } of activations)
    if (earlier === null && row.decision === 'decline')
      lines.push(
        line('added', message('comparison.leadership.declined'), { id: row.id, incident: row.incident }),
      );
  if ((was.chairPrevented === null) !== (is.chairPrevented === null)) {
    const key = is.chairPrevented === null ? 'not-prevented' : 'prevented';
    lines.push(line('changed', message(`comparison.leadership.${key}`)));
  }
  if ((was.heightenedAlert === null) !== (is.heightenedAlert === null)) {
    const key = is.heightenedAlert === null ? 'no-alert' : 'alert';
    lines.push(line('changed', message(`comparison.leadership.${key}`)));
  }
  const takeovers = differencesById(was.takeovers, is.takeovers);
  const decisions = differencesById(was.decisions, is.decisions);
  const proposals = differencesById(was.proposals, is.proposals);
  return [
    ...lines,
    ...takeovers.flatMap((difference) => takeoverLines(difference, after)),
    ...proposals
      .filter((one) => one.was === null)
      .map(({ row }) =>
        line('added', message('comparison.leadership.proposed', { text: said(row.text) }), { id: row.id }),
      ),
    ...decisions.flatMap(decisionLines),
  ];
}

function takeoverLines({ row, was }: Difference<Takeover>, state: State): ComparisonLine[] {
  const committee = state.organisation?.committees.find(({ id }) => id === row.committee)?.name;
  const words = { committee: committee ?? row.committee, area: said(row.area) };
  const lines: ComparisonLine[] = [];
  if (was === null)
    lines.push(line('added', message('comparison.leadership.takeover', words), { id: row.id }));
  if (row.returnedAt !== null && (was?.returnedAt ?? null) === null)
    lines.push(line('changed', message('comparison.leadership.returned', words), { id: row.id }));
  return lines;
}

function decisionLines({ row, was }: Difference<CommitteeDecision>): ComparisonLine[] {
  if (was !== null) return [];
  const text = message('comparison.leadership.decision', { number: `${row.number}`, text: said(row.text) });
  return [line('added', text, { id: row.id })];
}
