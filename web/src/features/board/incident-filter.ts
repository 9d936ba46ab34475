import type { Incident } from '#shared/incident/state.ts';
import { byClosing, byGravity } from '#shared/incident/order.ts';
import type { Task } from '#shared/task/state.ts';

export const incidentFilters = ['open', 'mine', 'closed'] as const;
export type IncidentFilter = (typeof incidentFilters)[number];

const isOpen = (incident: Incident): boolean => incident.status === 'open';

/**
 * The incidents of a filter, in order. Mine are the open ones that somebody of that name has reported or has a task in
 * (tasks name their owner in words).
 */
export function filterIncidents(
  incidents: Iterable<Incident>,
  filter: IncidentFilter,
  name: string,
  tasks: Iterable<Task>,
): Incident[] {
  const all = [...incidents];
  if (filter === 'closed') return byClosing(all.filter((incident) => !isOpen(incident)));
  if (filter === 'open') return byGravity(all.filter(isOpen));
  const mine = new Set<string>();
  for (const task of tasks) {
    if (task.status === 'open' && task.incident !== null && task.owner?.includes(name))
      mine.add(task.incident);
  }
  return byGravity(
    all.filter((incident) => isOpen(incident) && (incident.reportedBy === name || mine.has(incident.id))),
  );
}

/** The first sentence of a text, for a row: at most `longest` characters, cut at a word. */
export function firstSentence(text: string, longest = 90): string {
  const line = text.split('\n', 1)[0] ?? '';
  const sentence = /^.+?[.?](?=\s|$)/.exec(line)?.[0] ?? line;
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd();
}
