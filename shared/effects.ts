/**
 * What is to be sent or waited for because of an event: rows of the outbox, written in the same statement as the event
 * (architecture.md). A row holds ids alone; texts and addresses are looked up when it is carried out, so that nothing erased or
 * restricted leaves by it. A timer is never taken back: the order that it gives says what it was planned on, and the rule
 * refuses it (`no-longer-due`) where that is no longer so.
 */
import type { SendingChannel } from './alarm/answers.ts';
import { nextChannel } from './alarm/calling.ts';
import { callId } from './alarm/state.ts';
import type { AlarmEvent, Call } from './alarm/events.ts';
import type { Command } from './commands.ts';
import type { DomainEvent } from './events.ts';
import type { Recorded } from './kernel/event.ts';
import { later } from './kernel/later.ts';
import type { State } from './state.ts';
import type { StatusRequestEvent } from './status-request/events.ts';

export type Delivery = {
  readonly alarm: string;
  readonly recipient: string;
  readonly channel: SendingChannel;
  readonly round: number;
};

/** One sending of a request for a department's status. */
export type RequestDelivery = {
  readonly statusRequest: string;
  readonly department: string;
  readonly recipient: string;
  readonly channel: SendingChannel;
  readonly round: number;
};

export type Effect =
  | { readonly kind: 'alarm-delivery'; readonly content: Delivery; readonly notBefore: string }
  | {
      readonly kind: 'status-request-delivery';
      readonly content: RequestDelivery;
      readonly notBefore: string;
    }
  | { readonly kind: 'timer'; readonly content: { readonly command: Command }; readonly notBefore: string };

/** How long a channel is given before the next is tried, unless the organisation says otherwise. */
const channelWaitSeconds = 60;

/** The effects of one event; `state` is after it. */
export function effectsOf(state: State, event: Recorded<DomainEvent>): readonly Effect[] {
  switch (event.type) {
    case 'alarm.called':
      return calledEffects(state, event);
    case 'alarm.resumed':
      return resumedEffects(state, event);
    case 'alarm.list-set': {
      const { nextCheckAt } = event.payload;
      return nextCheckAt === null ? [] : [listCheck(nextCheckAt)];
    }
    case 'alarm.lists-checked':
      return [listCheck(event.payload.nextCheckAt)];
    case 'escalation.planned':
    case 'escalation.released': {
      const { escalation, startsAt } = event.payload;
      // One that starts at once has started in the same command.
      if (startsAt <= event.recordedAt) return [];
      return [timer({ type: 'escalation.fire', data: { escalation, startsAt } }, startsAt)];
    }
    case 'status-request.sent': {
      const { statusRequest, dueAt } = event.payload;
      const due = timer({ type: 'status-request.fall-due', data: { statusRequest, dueAt } }, dueAt);
      return [...requestDeliveries(event, 1), due];
    }
    case 'status-request.reminded':
      return requestDeliveries(event, event.payload.round);
    case 'status-request.delivery-recorded':
      return nextRequestDelivery(state, event);
    case 'crisis-leadership.taken-over': {
      const { takeover, reviewAt } = event.payload;
      if (reviewAt === undefined) return [];
      const data = { takeover, dueAt: reviewAt };
      return [timer({ type: 'crisis-leadership.remind-return', data }, reviewAt)];
    }
    case 'crisis-leadership.return-reminded': {
      const { takeover, nextAt } = event.payload;
      return [timer({ type: 'crisis-leadership.remind-return', data: { takeover, dueAt: nextAt } }, nextAt)];
    }
    default:
      return [];
  }
}

const timer = (command: Command, notBefore: string): Effect => ({
  kind: 'timer',
  content: { command },
  notBefore,
});

const listCheck = (dueAt: string): Effect => timer({ type: 'alarm.check-lists', data: { dueAt } }, dueAt);

type OfType<Type extends AlarmEvent['type']> = Recorded<Extract<AlarmEvent, { type: Type }>>;

function calledEffects(state: State, event: OfType<'alarm.called'>): readonly Effect[] {
  const { alarm: id, calls, reason, dueAt } = event.payload;
  const alarm = state.alarms.get(id);
  if (alarm === undefined) return [];
  const at = event.recordedAt;
  const sendings = calls.flatMap(({ recipient, channel, round }): readonly Effect[] =>
    channel === 'console'
      ? []
      : [{ kind: 'alarm-delivery', content: { alarm: id, recipient, channel, round }, notBefore: at }],
  );
  const recipients = [...new Set(calls.map(({ recipient }) => recipient))];
  const turn = nextChannelTimer(state, id, recipients, at);
  const isNewTurn = reason !== 'next-channel' && reason !== 'again';
  if (!isNewTurn || dueAt === null) return [...sendings, ...turn];
  if (alarm.mode === 'all') {
    if (reason !== 'first') return [...sendings, ...turn];
    const command = { type: 'alarm.mark-unanswered', data: { alarm: id, dueAt } } as const;
    return [...sendings, ...turn, timer(command, dueAt)];
  }
  const recipient = alarm.order[alarm.called - 1];
  if (recipient === undefined || !isFirstCall(state, id, recipient, calls)) return [...sendings, ...turn];
  const command = { type: 'alarm.pass-on', data: { alarm: id, recipient, dueAt } } as const;
  return [...sendings, ...turn, timer(command, dueAt)];
}

/** Whether somebody's turn begins with these calls: nothing has been sent to them before. */
function isFirstCall(state: State, alarm: string, recipient: string, calls: readonly Call[]): boolean {
  const own = calls.filter((call) => call.recipient === recipient);
  return own.length > 0 && state.alarmCalls.get(callId(alarm, recipient))?.attempts.length === own.length;
}

function resumedEffects(state: State, event: OfType<'alarm.resumed'>): readonly Effect[] {
  const { alarm, recipients, recipient, dueAt } = event.payload;
  const turn = nextChannelTimer(state, alarm, recipients, event.recordedAt);
  if (recipient === null || dueAt === null) return turn;
  return [...turn, timer({ type: 'alarm.pass-on', data: { alarm, recipient, dueAt } }, dueAt)];
}

/** One timer for all of those who were called together and have a further channel. */
function nextChannelTimer(
  state: State,
  alarm: string,
  recipients: readonly string[],
  calledAt: string,
): readonly Effect[] {
  const further = recipients.filter((recipient) => {
    const call = state.alarmCalls.get(callId(alarm, recipient));
    return call !== undefined && nextChannel(call) !== null;
  });
  if (further.length === 0) return [];
  const seconds = state.organisation?.rules.alarmChannelWaitSeconds ?? channelWaitSeconds;
  const command = { type: 'alarm.next-channel', data: { alarm, recipients: further, calledAt } } as const;
  return [timer(command, later(calledAt, seconds * 1_000))];
}

type RequestEvent<Type extends StatusRequestEvent['type']> = Recorded<
  Extract<StatusRequestEvent, { type: Type }>
>;

/** To each function by the first of its channels. */
function requestDeliveries(
  { payload, recordedAt }: RequestEvent<'status-request.sent' | 'status-request.reminded'>,
  round: number,
): readonly Effect[] {
  const { statusRequest, recipients } = payload;
  return recipients.flatMap(({ recipient, department, channels }): readonly Effect[] => {
    const [channel] = channels;
    if (channel === undefined) return [];
    const content = { statusRequest, department, recipient, channel, round };
    return [{ kind: 'status-request-delivery', content, notBefore: recordedAt }];
  });
}

/** The next channel of a function, where the one before has failed for good. */
function nextRequestDelivery(
  state: State,
  { payload, recordedAt }: RequestEvent<'status-request.delivery-recorded'>,
): readonly Effect[] {
  const { statusRequest, department, recipient, channel, round, outcome } = payload;
  if (outcome !== 'failed') return [];
  const { channels = [] } =
    state.statusRequests
      .get(statusRequest)
      ?.recipients.find((one) => one.recipient === recipient && one.department === department) ?? {};
  const next = channels[channels.indexOf(channel) + 1];
  if (next === undefined) return [];
  const content = { statusRequest, department, recipient, channel: next, round };
  return [{ kind: 'status-request-delivery', content, notBefore: recordedAt }];
}
