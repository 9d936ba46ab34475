import type { Level } from '../../classification/levels.ts';
import { incidentName } from '../../incident/journal-lines.ts';
import type { Incident } from '../../incident/state.ts';
import { message } from '../../language/message.ts';
import type { State } from '../../state.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import { differences, linesOf, said } from './differences.ts';
import type { Difference, Two } from './differences.ts';

const line = linesOf('incidents');

export function incidentLines({ before, after }: Two): ComparisonLine[] {
  return differences(before.incidents, after.incidents)
    .toSorted((one, other) => one.row.number - other.row.number)
    .flatMap((difference) => linesOfIncident(difference, after));
}

function linesOfIncident({ row, was }: Difference<Incident>, state: State): ComparisonLine[] {
  const incident = incidentName(row.number);
  const about = { id: row.id, incident: row.id };
  const changed = (text: string): ComparisonLine => line('changed', text, about);
  const lines: ComparisonLine[] = [];
  const title = said(row.title);
  if (was === null) lines.push(line('added', message('comparison.incident.new', { incident, title }), about));
  else if (was.title !== row.title)
    lines.push(changed(message('comparison.incident.title', { incident, title })));
  if (row.assessedAt !== (was?.assessedAt ?? null))
    lines.push(changed(message('comparison.incident.facts', { incident })));
  if (row.level !== null && row.level !== was?.level) {
    const level = wordOf(state, row.level);
    const previous = was?.level ?? null;
    lines.push(
      changed(
        previous === null
          ? message('comparison.incident.classified', { incident, level })
          : message('comparison.incident.level', { incident, level, previous: wordOf(state, previous) }),
      ),
    );
  }
  if (row.status !== (was?.status ?? 'open')) lines.push(changed(ending(row, incident, state)));
  return lines;
}

function ending(row: Incident, incident: string, state: State): string {
  if (row.status === 'open') return message('comparison.incident.reopened', { incident });
  if (row.mergedInto === null) return message('comparison.incident.closed', { incident });
  const into = incidentName(state.incidents.get(row.mergedInto)?.number ?? 0);
  return message('comparison.incident.merged', { incident, into });
}

/** The organisation's own word for a level. */
function wordOf(state: State, level: Level): string {
  const own = state.organisation?.levels.find(({ id }) => id === level)?.name;
  return (own ?? message(`levels.${level}.long`)).toLowerCase();
}
