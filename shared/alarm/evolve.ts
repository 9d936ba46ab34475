import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import { evolveLists } from './evolve-lists.ts';
import type { AlarmEvent } from './events.ts';
import { callId } from './state.ts';
import type { Alarm, AlarmCall } from './state.ts';

/** So many ended alarms stay in the live fold, with at most so many calls; the newest always stays. */
const endedAlarmsKept = 60;
const endedCallsKept = 6_000;

type OfType<Type extends AlarmEvent['type']> = Recorded<Extract<AlarmEvent, { type: Type }>>;

/** The changes that an alarm event makes. */
export function evolveAlarm(state: State, event: Recorded<AlarmEvent>): Change[] {
  switch (event.type) {
    case 'alarm.recipient-set':
    case 'alarm.recipient-removed':
    case 'alarm.list-set':
    case 'alarm.list-removed':
    case 'alarm.lists-checked':
      return evolveLists(state, event);
    case 'alarm.sent':
      return sent(state, event);
    default: {
      const alarm = state.alarms.get(event.payload.alarm);
      return alarm === undefined ? [] : evolveOne(state, alarm, event);
    }
  }
}

function evolveOne(
  state: State,
  alarm: Alarm,
  event: Exclude<Recorded<AlarmEvent>, OfType<'alarm.sent'> | Parameters<typeof evolveLists>[1]>,
): Change[] {
  const at = event.recordedAt;
  switch (event.type) {
    case 'alarm.called':
      return called(state, alarm, event);
    case 'alarm.delivery-recorded': {
      const { recipient, channel, round, outcome, reason, possibleDuplicate } = event.payload;
      return changeCall(state, alarm, recipient, (call) => ({
        ...call,
        attempts: call.attempts.map((attempt) =>
          attempt.channel === channel && attempt.round === round
            ? {
                ...attempt,
                outcome,
                outcomeAt: at,
                reason,
                possibleDuplicate: attempt.possibleDuplicate || possibleDuplicate,
              }
            : attempt,
        ),
      }));
    }
    case 'alarm.acknowledged': {
      const { recipient, answer, minutes, via } = event.payload;
      return changeCall(state, alarm, recipient, (call) => ({
        ...call,
        status: 'answered',
        answer,
        minutes,
        answeredAt: at,
        answeredVia: via,
      }));
    }
    case 'alarm.call-noted': {
      const { recipient, outcome } = event.payload;
      const note = { at, by: event.sealed?.recordedBy ?? null, outcome, note: event.sealed?.note ?? null };
      return changeCall(state, alarm, recipient, (call) => ({ ...call, notes: [...call.notes, note] }));
    }
    case 'alarm.unanswered':
      return event.payload.recipients.flatMap((recipient) =>
        changeCall(state, alarm, recipient, (call) => ({ ...call, unansweredAt: at })),
      );
    case 'alarm.exhausted':
      return [put({ ...alarm, exhaustedAt: at })];
    case 'alarm.held':
      return [put({ ...alarm, heldAt: at })];
    case 'alarm.resumed': {
      const { recipients, recipient, dueAt } = event.payload;
      return [
        put({ ...alarm, heldAt: null }),
        ...[...new Set([...recipients, ...(recipient === null ? [] : [recipient])])].flatMap((id) =>
          changeCall(state, alarm, id, (call) => ({
            ...call,
            lastCalledAt: at,
            dueAt: id === recipient ? dueAt : call.dueAt,
          })),
        ),
      ];
    }
    case 'alarm.ended': {
      const ended: Alarm = {
        ...alarm,
        status: 'ended',
        endedAt: at,
        endedBy: event.sealed?.recordedBy ?? null,
        endedHow: event.payload.how,
        endReason: event.sealed?.reason ?? null,
      };
      return [put(ended), ...letOldGo(state, [...state.endedAlarms, alarm.id])];
    }
  }
}

function sent(state: State, event: OfType<'alarm.sent'>): Change[] {
  const { alarm, incident, escalation, test, mode, acknowledgeWithinMinutes, roster } = event.payload;
  const row: Alarm = {
    id: alarm,
    incident,
    escalation,
    test,
    mode,
    message: event.sealed?.message ?? null,
    acknowledgeWithinMinutes,
    order: roster.map(({ recipient }) => recipient),
    called: 0,
    status: 'open',
    sentAt: event.recordedAt,
    sentBy: event.sealed?.recordedBy ?? null,
    role: event.actor.role,
    heldAt: null,
    exhaustedAt: null,
    endedAt: null,
    endedBy: null,
    endedHow: null,
    endReason: null,
  };
  const calls = roster.map(({ recipient, channels }): Change => {
    const known = state.alarmRecipients.get(recipient);
    const call: AlarmCall = {
      id: callId(alarm, recipient),
      alarm,
      recipient,
      name: known?.name ?? null,
      role: known?.role ?? null,
      account: known?.account ?? null,
      channels,
      status: 'waiting',
      calledAt: null,
      lastCalledAt: null,
      dueAt: null,
      unansweredAt: null,
      attempts: [],
      answer: null,
      minutes: null,
      answeredAt: null,
      answeredVia: null,
      notes: [],
    };
    return { table: 'alarmCalls', id: call.id, row: call };
  });
  return [put(row), ...calls];
}

function called(state: State, alarm: Alarm, event: OfType<'alarm.called'>): Change[] {
  const { reason, calls, unreachable, dueAt } = event.payload;
  const at = event.recordedAt;
  const byRecipient = Map.groupBy(calls, ({ recipient }) => recipient);
  const isTurn = reason !== 'next-channel' && reason !== 'again';
  const reached = [...byRecipient].flatMap(([recipient, own]) =>
    changeCall(state, alarm, recipient, (call) => ({
      ...call,
      status: call.answer === null ? 'called' : call.status,
      calledAt: call.calledAt ?? at,
      lastCalledAt: at,
      dueAt: call.dueAt ?? dueAt,
      attempts: [
        ...call.attempts,
        ...own.map(({ channel, round }) => ({
          channel,
          round,
          at,
          // The console rings by itself wherever it is open.
          outcome: channel === 'console' ? ('sent' as const) : null,
          outcomeAt: channel === 'console' ? at : null,
          reason: null,
          possibleDuplicate: false,
        })),
      ],
    })),
  );
  const missed = unreachable.flatMap((recipient) =>
    changeCall(state, alarm, recipient, (call) => ({ ...call, status: 'unreachable', calledAt: at })),
  );
  if (!isTurn) return [...reached, ...missed];
  const turn = new Set([...byRecipient.keys(), ...unreachable]);
  // Those whom the order passed, since they had said that they cannot, count as called.
  const last = alarm.order.findLastIndex((recipient) => turn.has(recipient));
  return [put({ ...alarm, called: Math.max(alarm.called, last + 1) }), ...reached, ...missed];
}

function changeCall(
  state: State,
  alarm: Alarm,
  recipient: string,
  change: (call: AlarmCall) => AlarmCall,
): Change[] {
  const id = callId(alarm.id, recipient);
  const call = state.alarmCalls.get(id);
  return call === undefined ? [] : [{ table: 'alarmCalls', id, row: change(call) }];
}

const put = (row: Alarm): Change => ({ table: 'alarms', id: row.id, row });

/** The newest ended alarms stay on the board with their calls; the log keeps all. */
function letOldGo(state: State, ended: readonly string[]): Change[] {
  const excess = excessOf(state, ended);
  return [
    ...ended.slice(0, excess).flatMap((id): Change[] => [
      { table: 'alarms', id, row: null },
      ...(state.alarms.get(id)?.order ?? []).map((recipient): Change => ({
        table: 'alarmCalls',
        id: callId(id, recipient),
        row: null,
      })),
    ]),
    { single: 'endedAlarms', value: ended.slice(excess) },
  ];
}

/** How many of the ended alarms, oldest first, are more than what is kept. */
function excessOf(state: State, ended: readonly string[]): number {
  let [kept, calls] = [0, 0];
  for (const id of ended.toReversed()) {
    calls += state.alarms.get(id)?.order.length ?? 0;
    if (kept > 0 && (kept === endedAlarmsKept || calls > endedCallsKept)) break;
    kept += 1;
  }
  return ended.length - kept;
}
