import type { z } from 'zod';
import type { AlarmRecipient } from '../alarm/state.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { partner } from '../organisation/lookup.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { SituationEvent } from '../situation/events.ts';
import type { State } from '../state.ts';
import type { statusRequestCommands } from './commands.ts';
import type { Asked, StatusRequestEvent } from './events.ts';
import { missingAnswers } from './state.ts';
import type { RequestAttempt, StatusRequest } from './state.ts';

type Data<Type extends keyof typeof statusRequestCommands> = z.output<(typeof statusRequestCommands)[Type]>;

/** As many open requests as anybody can follow. */
export const mostOpenRequests = 20;

/** Asks departments for their status until a time, and says in the journal that they are asked. */
export function sendRequest(
  state: State,
  data: Data<'status-request.send'>,
  context: DecisionContext,
): Decision<StatusRequestEvent | JournalEvent> {
  const { statusRequest, question, dueAt } = data;
  if (state.statusRequests.has(statusRequest)) return reject('id-already-used', 'statusRequest');
  const open = [...state.statusRequests.values()].filter(({ status }) => status === 'open');
  if (open.length >= mostOpenRequests) return reject('too-many-status-requests', 'statusRequest');
  const departments = [...new Set(data.departments)];
  const unknown = departments.find((id) => !state.departments.has(id) && partner(state, id) === null);
  if (unknown !== undefined) return reject('unknown-department', 'departments', { department: unknown });
  if (dueAt <= context.now) return reject('due-before-now', 'dueAt');
  const recipients = functionsAsked(state, departments, data.recipients);
  if (!recipients.ok) return recipients;
  return ok([
    {
      type: 'status-request.sent',
      payload: { statusRequest, departments, recipients: recipients.value, dueAt },
      sealed: question === undefined ? {} : { question },
    },
    systemLine(state, context, {
      incident: null,
      kind: 'contact',
      text: message('journal-line.status-request-sent', {
        departments: namesOf(state, departments),
        time: swedishMinute(dueAt),
      }),
    }),
  ]);
}

function functionsAsked(
  state: State,
  departments: readonly string[],
  named: readonly string[] | undefined,
): Result<readonly Asked[], Rejection> {
  const register = [...state.alarmRecipients.values()];
  const unknown = named?.find((id) => !state.alarmRecipients.has(id));
  if (unknown !== undefined) return reject('recipient-not-found', 'recipients', { recipient: unknown });
  const chosen = register.filter(({ id }) => named?.includes(id) ?? true);
  const asked = chosen.flatMap((recipient) => asAsked(recipient, departments));
  const other = named?.find((id) => !asked.some(({ recipient }) => recipient === id));
  if (other !== undefined) return reject('recipient-of-other-department', 'recipients', { recipient: other });
  return ok(asked);
}

function asAsked(
  { id, department, channels }: AlarmRecipient,
  departments: readonly string[],
): readonly Asked[] {
  if (department === null || !departments.includes(department)) return [];
  return [{ recipient: id, department, channels: [...new Set(channels.map(({ kind }) => kind))] }];
}

/** Sends the question once more to those who have not answered. */
export function remindRequest(
  state: State,
  data: Data<'status-request.remind'>,
): Decision<StatusRequestEvent> {
  const found = openRequest(state, data.statusRequest);
  if (!found.ok) return found;
  const request = found.value;
  const missing = missingAnswers(request);
  if (missing.length === 0) return reject('status-request-answered', 'statusRequest');
  const recipients = request.recipients
    .filter(({ department }) => missing.includes(department))
    .map(({ recipient, department, channels }) => ({ recipient, department, channels }));
  if (recipients.length === 0) return reject('nobody-to-remind', 'statusRequest');
  const round = request.round + 1;
  return ok([
    {
      type: 'status-request.reminded',
      payload: { statusRequest: request.id, round, recipients },
      sealed: {},
    },
  ]);
}

/** No more answers are taken by link; what has been answered stands. */
export function closeRequest(state: State, data: Data<'status-request.close'>): Decision<StatusRequestEvent> {
  const found = openRequest(state, data.statusRequest);
  if (!found.ok) return found;
  return ok([{ type: 'status-request.closed', payload: { statusRequest: data.statusRequest }, sealed: {} }]);
}

/** An answer by a link: the department's status, until somebody reports another. */
export function answerRequest(
  state: State,
  data: Data<'status-request.record-answer'>,
): Decision<SituationEvent> {
  const { statusRequest, department, recipient, status, note, forecast, needs } = data;
  const found = openRequest(state, statusRequest);
  if (!found.ok) return found;
  const asked = found.value.recipients.some(
    (one) => one.recipient === recipient && one.department === department,
  );
  if (!asked) return reject('recipient-not-found', 'recipient', { recipient });
  return ok([
    {
      type: 'situation.department-status-set',
      payload: { department, status, statusRequest, recipient },
      sealed: {
        ...(note === undefined ? {} : { note }),
        ...(forecast === undefined ? {} : { forecast }),
        ...(needs === undefined ? {} : { needs }),
      },
    },
  ]);
}

/** What became of a sending; one that failed for good is followed by the next channel (effects.ts). */
export function recordRequestDelivery(
  state: State,
  data: Data<'status-request.record-delivery'>,
): Decision<StatusRequestEvent> {
  const request = state.statusRequests.get(data.statusRequest);
  if (request === undefined) return reject('status-request-not-found', 'statusRequest');
  const { statusRequest, department, recipient, channel, round, outcome } = data;
  const asked = request.recipients.find(
    (one) => one.recipient === recipient && one.department === department,
  );
  if (asked === undefined) return reject('recipient-not-found', 'recipient', { recipient });
  const known = asked.attempts.find((one) => one.channel === channel && one.round === round);
  if (known !== undefined && !saysMore(known, data)) return reject('no-longer-due', 'outcome');
  return ok([
    {
      type: 'status-request.delivery-recorded',
      payload: {
        statusRequest,
        department,
        recipient,
        channel,
        round,
        outcome,
        reason: data.reason ?? null,
        possibleDuplicate: data.possibleDuplicate === true,
      },
      sealed: {},
    },
  ]);
}

function saysMore(known: RequestAttempt, { outcome }: Data<'status-request.record-delivery'>): boolean {
  if (known.outcome === 'delivered') return false;
  if (known.outcome === 'failed') return outcome === 'delivered';
  if (known.outcome === 'sent') return outcome === 'delivered' || outcome === 'failed';
  return true;
}

/** The deadline's timer: who has not answered is named, in the journal too. */
export function fallDue(
  state: State,
  data: Data<'status-request.fall-due'>,
  context: DecisionContext,
): Decision<StatusRequestEvent | JournalEvent> {
  const { statusRequest, dueAt } = data;
  const request = state.statusRequests.get(statusRequest);
  const missing = request === undefined ? [] : missingAnswers(request);
  const isDue = request?.status === 'open' && request.dueAt === dueAt && request.fellDueAt === null;
  if (!isDue || missing.length === 0) return reject('no-longer-due', 'dueAt');
  return ok([
    { type: 'status-request.fell-due', payload: { statusRequest, dueAt, missing }, sealed: {} },
    systemLine(state, context, {
      incident: null,
      kind: 'contact',
      text: message('journal-line.status-request-fell-due', { departments: namesOf(state, missing) }),
    }),
  ]);
}

function openRequest(state: State, id: string): Result<StatusRequest, Rejection> {
  const request = state.statusRequests.get(id);
  if (request === undefined) return reject('status-request-not-found', 'statusRequest');
  return request.status === 'open' ? ok(request) : reject('status-request-closed', 'statusRequest');
}

function namesOf(state: State, departments: readonly string[]): string {
  return departments
    .map((id) => state.departments.get(id)?.name ?? partner(state, id)?.name ?? id)
    .join(', ');
}
