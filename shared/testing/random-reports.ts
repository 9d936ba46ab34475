import { byPart } from '../situation-report/parts.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';

const departments = ['omsorg', 'bygg'] as const;
const statuses = ['green', 'yellow', 'red'] as const;

/** Situation reports that say again what incidents and entries say, and requests for departments' status. */
export const reportPlays: readonly Play[] = [
  (story, things, one, two, three) =>
    story.give('situation-report.draft', {
      report: two % 3 === 0 ? things.any('report', one) : things.make('report', story),
      sections: byPart((part) => [
        {
          text: `${part} ${three}`,
          sources: [{ seq: 1, record: things.any(from(['incident', 'entry', 'task'], two), one) }],
        },
      ]),
      ...rarely(one, { replaces: things.any('report', two) }),
      ...rarely(two, hidden),
    }),
  (story, things, one) =>
    story.give('situation-report.approve', { report: things.any('report', one) }, 'chief-of-staff'),
  (story, things, one) => story.give('situation-report.discard', { report: things.any('report', one) }),
  (story, things, one, two) =>
    story.give('status-request.send', {
      statusRequest: things.make('statusRequest', story),
      departments: two % 2 === 0 ? [...departments] : [from(departments, one)],
      dueAt: '2026-12-24T12:00:00Z',
      ...maybe(one, { question: `Fråga ${two}` }),
    }),
  (story, things, one) =>
    story.give('status-request.remind', { statusRequest: things.any('statusRequest', one) }),
  (story, things, one, two, three) =>
    story.give(
      'status-request.record-answer',
      {
        statusRequest: things.any('statusRequest', one),
        department: from(departments, two),
        recipient: 'stabschef',
        status: from(statuses, three),
        ...maybe(two, { forecast: `Prognos ${three}`, needs: 'Elverk' }),
      },
      'system',
    ),
  (story, things, one) =>
    story.give(
      'status-request.fall-due',
      { statusRequest: things.any('statusRequest', one), dueAt: '2026-12-24T12:00:00Z' },
      'system',
    ),
  (story, things, one) =>
    story.give('status-request.close', { statusRequest: things.any('statusRequest', one) }),
];
