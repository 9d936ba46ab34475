import type { Recorded } from '../kernel/event.ts';
import type { SituationEvent } from '../situation/events.ts';
import type { Change, State } from '../state.ts';
import type { StatusRequestEvent } from './events.ts';
import type { AskedFunction, RequestAttempt, StatusRequest } from './state.ts';

/** How many closed requests the live fold keeps. */
export const closedKept = 20;
const attemptsKept = 12;

/** The changes that an event about a request for status makes. */
export function evolveStatusRequest(state: State, event: Recorded<StatusRequestEvent>): Change[] {
  const by = event.sealed?.recordedBy ?? null;
  if (event.type === 'status-request.sent') {
    const { statusRequest, departments, recipients, dueAt } = event.payload;
    return [
      put({
        id: statusRequest,
        question: event.sealed?.question ?? null,
        departments,
        recipients: recipients.map((asked) => ({
          ...asked,
          name: state.alarmRecipients.get(asked.recipient)?.name ?? null,
          attempts: [],
        })),
        answers: {},
        round: 1,
        dueAt,
        fellDueAt: null,
        status: 'open',
        sentAt: event.occurredAt,
        sentBy: by,
        closedAt: null,
        closedBy: null,
      }),
    ];
  }
  const row = state.statusRequests.get(event.payload.statusRequest);
  if (row === undefined) return [];
  switch (event.type) {
    case 'status-request.reminded':
      return [put({ ...row, round: event.payload.round })];
    case 'status-request.delivery-recorded': {
      const { department, recipient, channel, round, outcome, reason, possibleDuplicate } = event.payload;
      const attempt = { channel, round, at: event.recordedAt, outcome, reason, possibleDuplicate };
      const recipients = row.recipients.map((asked) =>
        asked.recipient === recipient && asked.department === department
          ? withAttempt(asked, attempt)
          : asked,
      );
      return [put({ ...row, recipients })];
    }
    case 'status-request.fell-due':
      return [put({ ...row, fellDueAt: event.recordedAt })];
    case 'status-request.closed':
      return [
        put({ ...row, status: 'closed', closedAt: event.recordedAt, closedBy: by }),
        ...letOldGo(state),
      ];
  }
}

function withAttempt(asked: AskedFunction, attempt: RequestAttempt): AskedFunction {
  const others = asked.attempts.filter(
    ({ channel, round }) => channel !== attempt.channel || round !== attempt.round,
  );
  return { ...asked, attempts: [...others, attempt].slice(-attemptsKept) };
}

type StatusSet = Extract<SituationEvent, { type: 'situation.department-status-set' }>;

/** A department that reports, in whatever way, has answered every open request that asks it. */
export function answeredRequests(state: State, event: Recorded<StatusSet>): Change[] {
  const { department, status, recipient } = event.payload;
  return [...state.statusRequests.values()]
    .filter((row) => row.status === 'open' && row.departments.includes(department))
    .map((row) => {
      const via = recipient === undefined ? ('console' as const) : ('link' as const);
      const count = (row.answers[department]?.count ?? 0) + 1;
      const answer = { at: event.occurredAt, status, via, count };
      return put({ ...row, answers: { ...row.answers, [department]: answer } });
    });
}

/** Called as one more is closed. */
function letOldGo(state: State): Change[] {
  return [...state.statusRequests.values()]
    .filter(({ status }) => status === 'closed')
    .toSorted((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''))
    .slice(closedKept - 1)
    .map(({ id }) => ({ table: 'statusRequests', id, row: null }));
}

const put = (row: StatusRequest): Change => ({ table: 'statusRequests', id: row.id, row });
