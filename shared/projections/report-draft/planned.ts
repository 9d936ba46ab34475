import { message } from '../../language/message.ts';
import type { State } from '../../state.ts';
import { reportTime } from './sentences.ts';
import type { DraftSentence } from './sentences.ts';

const mostTasks = 40;
const last = '9999';

/** What is planned: tasks that are not done, those due first; the next briefing and meeting after `now` (ISO 8601 UTC). */
export function plannedSentences(state: State, now: string): readonly DraftSentence[] {
  const tasks = [...state.tasks.values()]
    .filter(({ status, title }) => status === 'open' && title !== null)
    .toSorted((one, other) => (one.dueAt ?? last).localeCompare(other.dueAt ?? last))
    .slice(0, mostTasks)
    .map(({ id, title, owner, dueAt }) => {
      const words = {
        title: title ?? '',
        owner: owner ?? '',
        hasOwner: owner === null ? 'no' : 'yes',
        time: dueAt === null ? '' : reportTime(dueAt),
        hasDue: dueAt === null ? 'no' : 'yes',
      };
      return planned(message('report-draft.task-planned', words), id);
    });
  const briefing = [...state.staffGroups.values()]
    .flatMap(({ status, nextBriefingAt }) => (status === 'active' ? (nextBriefingAt ?? []) : []))
    .filter((at) => at > now)
    .toSorted()
    .slice(0, 1)
    .map((at) => planned(message('report-draft.briefing', { time: reportTime(at) }), null));
  const meetings = [...state.meetings.values()]
    .filter(({ status, startsAt }) => status === 'called' && startsAt > now)
    .map(({ id, startsAt }) => planned(message('report-draft.meeting', { time: reportTime(startsAt) }), id));
  return [...tasks, ...briefing, ...meetings];
}

function planned(text: string, record: string | null): DraftSentence {
  const sources = record === null ? [] : [{ seq: null, record }];
  return { part: 'measuresPlanned', text, at: '', sources };
}
