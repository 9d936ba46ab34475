import type { DomainEvent } from '../../events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { committeeName } from '../../organisation/lookup.ts';
import { centralGroup } from '../../staff/state.ts';
import type { State } from '../../state.ts';
import { asSentence, departmentName, reportTime, sentenceOf } from './sentences.ts';
import type { DraftSentence } from './sentences.ts';

/** What an event says of measures taken; null where it says nothing of them, or may not be told. */
export function measureSentence(state: State, event: Recorded<DomainEvent>): DraftSentence | null {
  const time = reportTime(event.occurredAt);
  const taken = (record: string | null, text: string) => sentenceOf(event, 'measuresTaken', record, text);
  switch (event.type) {
    case 'crisis-leadership.activation-decided':
    case 'crisis-leadership.oral-decision-recorded': {
      const { activation, decision } = event.payload;
      const key = decision === 'activate' ? 'activated' : 'activation-declined';
      return taken(activation, message(`report-draft.${key}`, { time }));
    }
    case 'crisis-leadership.terminated':
      return taken(null, message('report-draft.terminated', { time }));
    case 'crisis-leadership.taken-over': {
      if (event.sealed === null) return null;
      const committee = committeeName(state, event.payload.committee);
      const words = { time, committee, area: event.sealed.area };
      return taken(event.payload.takeover, message('report-draft.taken-over', words));
    }
    case 'crisis-leadership.handed-back':
      return taken(event.payload.takeover, message('report-draft.handed-back', { time }));
    case 'crisis-leadership.decision-recorded': {
      if (event.sealed === null) return null;
      const words = { time, number: String(event.payload.number), text: asSentence(event.sealed.text) };
      return taken(event.payload.decision, message('report-draft.decision', words));
    }
    case 'safety-point.status-set': {
      const { safetyPoint, status, warmingCentre } = event.payload;
      const point = state.safetyPoints.get(safetyPoint)?.name;
      if (point === undefined || (status !== 'open' && status !== 'closed')) return null;
      if (status === 'closed')
        return taken(safetyPoint, message('report-draft.point-closed', { time, point }));
      const words = { time, point, warming: warmingCentre ? 'yes' : 'no' };
      return taken(safetyPoint, message('report-draft.point-opened', words));
    }
    case 'staff.activated': {
      const { group: id } = event.payload;
      const group =
        id === centralGroup
          ? message('report-draft.staff-central')
          : message('report-draft.staff-department', { department: departmentName(state, id) });
      return taken(null, message('report-draft.staff-activated', { time, group }));
    }
    case 'staff.directive-issued': {
      if (event.sealed === null) return null;
      const words = { time, text: asSentence(event.sealed.text) };
      return taken(event.payload.directive, message('report-draft.directive', words));
    }
    case 'task.completed': {
      const task = state.tasks.get(event.payload.task);
      if (task === undefined || task.title === null) return null;
      const { title, owner } = task;
      const words = { time, title, owner: owner ?? '', hasOwner: owner === null ? 'no' : 'yes' };
      return taken(task.id, message('report-draft.task-done', words));
    }
    case 'alarm.sent': {
      const { alarm, test, roster } = event.payload;
      return test ? null : taken(alarm, message('report-draft.alarm', { time, count: roster.length }));
    }
    default:
      return null;
  }
}
