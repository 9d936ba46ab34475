import { callsInOrder, countStandings } from '../../alarm/standing.ts';
import type { Alarm } from '../../alarm/state.ts';
import { message } from '../../language/message.ts';
import type { State } from '../../state.ts';
import type { Task } from '../../task/state.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import { differences, linesOf, said } from './differences.ts';
import type { Difference, Two } from './differences.ts';

const taskLine = linesOf('tasks');
const alarmLine = linesOf('alarms');
const meetingLine = linesOf('meetings');

export function taskLines({ before, after }: Two): ComparisonLine[] {
  return differences(before.tasks, after.tasks).flatMap(linesOfTask);
}

function linesOfTask({ row, was }: Difference<Task>): ComparisonLine[] {
  const title = said(row.title);
  const about = { id: row.id, incident: row.incident };
  const lines: ComparisonLine[] = [];
  if (was === null) {
    const text =
      row.owner === null
        ? message('comparison.task.new', { title })
        : message('comparison.task.new-owned', { title, owner: row.owner });
    lines.push(taskLine('added', text, about));
  } else if (row.owner !== was.owner && row.owner !== null) {
    const text = message('comparison.task.owner', { title, owner: row.owner });
    lines.push(taskLine('changed', text, about));
  }
  if (row.status === 'done' && was?.status !== 'done')
    lines.push(taskLine('changed', message('comparison.task.done', { title }), about));
  return lines;
}

/** The alarms, and how many have answered. An alarm itself stays as it was when an answer comes. */
export function alarmLines({ before, after }: Two): ComparisonLine[] {
  return [...after.alarms.values()].flatMap((alarm) => {
    const was = before.alarms.get(alarm.id) ?? null;
    return linesOfAlarm(alarm, was, { before, after });
  });
}

function linesOfAlarm(alarm: Alarm, was: Alarm | null, { before, after }: Two): ComparisonLine[] {
  const about = { id: alarm.id, incident: alarm.incident };
  const text = said(alarm.message);
  const lines: ComparisonLine[] = [];
  if (was === null) {
    const sent = message('comparison.alarm.sent', { count: alarm.order.length, message: text });
    lines.push(alarmLine('added', sent, about));
  }
  const { answered, count } = answersOf(after, alarm);
  const previous = was === null ? 0 : answersOf(before, was).answered;
  if (answered !== previous) {
    const words = { answered, count: `${count}`, previous: `${previous}` };
    lines.push(alarmLine('changed', message('comparison.alarm.answers', words), about));
  }
  if (alarm.status === 'ended' && was?.status !== 'ended')
    lines.push(alarmLine('changed', message('comparison.alarm.ended', { message: text }), about));
  return lines;
}

function answersOf(state: State, alarm: Alarm): { readonly answered: number; readonly count: number } {
  return countStandings(callsInOrder(state.alarmCalls, alarm));
}

export function meetingLines({ before, after }: Two): ComparisonLine[] {
  const changed = differences(before.meetings, after.meetings)
    .filter(({ row, was }) => row.status !== was?.status)
    .map(({ row, was }) =>
      meetingLine(was === null ? 'added' : 'changed', message(`comparison.meeting.${row.status}`), {
        id: row.id,
      }),
    );
  const items = differences(before.meetingItems, after.meetingItems).filter(({ was }) => was === null);
  if (items.length === 0) return changed;
  return [...changed, meetingLine('added', message('comparison.meeting.items', { count: items.length }))];
}
