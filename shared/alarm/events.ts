import type { EventOf } from '../kernel/event.ts';
import type {
  Answer,
  AnswerWay,
  CallChannel,
  DeliveryOutcome,
  DeliveryReason,
  SendingChannel,
} from './answers.ts';

/** One sending to one recipient on one channel; `round` counts the sendings to that recipient on that channel. */
export type Call = { readonly recipient: string; readonly channel: CallChannel; readonly round: number };

const callReasons = ['first', 'next-channel', 'no-answer', 'cannot', 'failed', 'by-hand', 'again'] as const;
export type CallReason = (typeof callReasons)[number];

export type ListProblem =
  | { readonly problem: 'recipient-without-channel'; readonly recipient: string }
  | { readonly problem: 'address-missing'; readonly recipient: string; readonly channel: SendingChannel }
  | { readonly problem: 'recipient-in-no-list'; readonly recipient: string }
  | { readonly problem: 'list-empty'; readonly list: string }
  | { readonly problem: 'list-unreachable'; readonly list: string }
  | { readonly problem: 'rule-without-recipient'; readonly rule: string }
  | { readonly problem: 'nobody-on-call'; readonly hours: number };

export type AlarmEvent =
  | EventOf<
      'alarm.recipient-set',
      {
        recipient: string;
        role: string | null;
        account: string | null;
        department: string | null;
        channels: readonly SendingChannel[];
        /** Whether there is an address, in the order of the channels; the monthly check rests on it. */
        addressed: readonly boolean[];
      },
      { name: string; addresses: readonly (string | null)[] }
    >
  | EventOf<'alarm.recipient-removed', { recipient: string }>
  | EventOf<
      'alarm.list-set',
      {
        list: string;
        mode: 'all' | 'in-order';
        members: readonly string[];
        /** The first list plans the first monthly check. */
        nextCheckAt: string | null;
      },
      { name: string }
    >
  | EventOf<'alarm.list-removed', { list: string }>
  | EventOf<'alarm.lists-checked', { problems: readonly ListProblem[]; nextCheckAt: string }>
  | EventOf<
      'alarm.sent',
      {
        alarm: string;
        incident: string | null;
        escalation: string | null;
        test: boolean;
        mode: 'all' | 'in-order';
        acknowledgeWithinMinutes: number | null;
        /** In the order in which they are called. */
        roster: readonly { readonly recipient: string; readonly channels: readonly SendingChannel[] }[];
      },
      { message: string }
    >
  | EventOf<
      'alarm.called',
      {
        alarm: string;
        reason: CallReason;
        calls: readonly Call[];
        /** Whose turn it was and who has no way to be reached. */
        unreachable: readonly string[];
        /** When an answer is wanted, ISO 8601 UTC; null where no time was set. */
        dueAt: string | null;
      }
    >
  | EventOf<
      'alarm.delivery-recorded',
      {
        alarm: string;
        recipient: string;
        channel: SendingChannel;
        round: number;
        outcome: DeliveryOutcome;
        reason: DeliveryReason | null;
        possibleDuplicate: boolean;
      }
    >
  | EventOf<
      'alarm.acknowledged',
      { alarm: string; recipient: string; answer: Answer; minutes: number | null; via: AnswerWay }
    >
  | EventOf<
      'alarm.call-noted',
      { alarm: string; recipient: string; outcome: 'reached' | 'not-reached' },
      { note?: string }
    >
  | EventOf<'alarm.unanswered', { alarm: string; recipients: readonly string[] }>
  | EventOf<'alarm.exhausted', { alarm: string }>
  | EventOf<'alarm.held', { alarm: string }>
  | EventOf<
      'alarm.resumed',
      { alarm: string; recipients: readonly string[]; recipient: string | null; dueAt: string | null }
    >
  | EventOf<
      'alarm.ended',
      { alarm: string; how: 'by-hand' | 'answered' | 'not-needed' },
      { reason?: string }
    >;
