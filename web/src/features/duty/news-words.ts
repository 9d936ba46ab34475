import { newsKind } from '#shared/duty/news.ts';
import type { HandOverNews } from '#shared/duty/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { State } from '#shared/state.ts';

type Known = Pick<State, 'incidents' | 'tasks' | 'journal' | 'alarms' | 'escalations'>;

const steps = [
  'activation-requested',
  'prevented',
  'activation-decided',
  'taken-over',
  'handed-back',
  'decision-recorded',
  'terminated',
  'oral-decision-recorded',
  'oral-decision-confirmed',
  'decision-proposed',
  'proposal-declined',
  'return-reminded',
  'heightened-alert-declared',
  'heightened-alert-ended',
] as const;

/** What came after the summary, in words from the state as it is now. */
export function newsWords(news: HandOverNews, state: Known): string {
  switch (news.type) {
    case 'incident.reported':
    case 'incident.reopened':
    case 'incident.merged':
    case 'incident.closed':
      return message(`duty.news.${news.type}`, { about: incidentWords(news.id, state) });
    case 'incident.classified': {
      const level = state.incidents.get(news.id ?? '')?.level ?? null;
      return message('duty.news.incident.classified', {
        about: incidentWords(news.id, state),
        level: message(`levels.${level ?? 'none'}.word`),
      });
    }
    default:
      return otherWords(news, state);
  }
}

function otherWords(news: HandOverNews, state: Known): string {
  const gone = message('duty.news.gone');
  switch (newsKind(news.type)) {
    case 'task':
      return message('duty.news.task', { about: state.tasks.get(news.id ?? '')?.title ?? gone });
    case 'entry': {
      const entry = state.journal.get(news.id ?? '');
      const text = entry?.text ?? (entry === undefined ? gone : message('common.restricted'));
      return message('duty.news.entry', { about: text });
    }
    case 'alarm': {
      const alarm = state.alarms.get(news.id ?? '');
      return message('duty.news.alarm', { about: alarm?.message ?? gone });
    }
    case 'escalation':
      return escalationWords(news, state);
    case 'staff':
      return message(news.type === 'staff.activated' ? 'duty.news.staff.activated' : 'duty.news.staff.ended');
    default: {
      const step = steps.find((one) => news.type === `crisis-leadership.${one}`) ?? 'other';
      return message('duty.news.decision', { what: message(`duty.news.what.${step}`) });
    }
  }
}

const escalationSteps = ['planned', 'held', 'released', 'started', 'ended'] as const;

function escalationWords(news: HandOverNews, state: Known): string {
  const about = incidentWords(state.escalations.get(news.id ?? '')?.incident ?? null, state);
  const step = escalationSteps.find((one) => news.type === `escalation.${one}`) ?? 'planned';
  return message(`duty.news.escalation.${step}`, { about });
}

/** "H-041 Kabelbrott i Trollbäcken" */
export function incidentWords(id: string | null, state: Pick<Known, 'incidents'>): string {
  const incident = id === null ? undefined : state.incidents.get(id);
  if (incident === undefined) return message('duty.news.gone');
  return message('duty.sum.incident', {
    incident: incidentName(incident.number),
    title: incident.title ?? message('common.restricted'),
  });
}
