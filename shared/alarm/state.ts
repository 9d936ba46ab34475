import type {
  Answer,
  AnswerWay,
  CallChannel,
  DeliveryOutcome,
  DeliveryReason,
  SendingChannel,
} from './answers.ts';
import type { ListProblem } from './events.ts';

/** Somebody who can be alarmed. `role`: all accounts that hold it; `account`: that one. */
export type AlarmRecipient = {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly account: string | null;
  readonly department: string | null;
  /** In the order in which they are tried; the address is null where it is missing or erased. */
  readonly channels: readonly {
    readonly kind: SendingChannel;
    readonly address: string | null;
    readonly addressed: boolean;
  }[];
  readonly updatedAt: string;
};

/** An alarm list (larmlista): `all` at once, or `in-order` until somebody answers. */
export type AlarmList = {
  readonly id: string;
  readonly name: string | null;
  readonly mode: 'all' | 'in-order';
  readonly members: readonly string[];
  readonly updatedAt: string;
};

export type Alarm = {
  readonly id: string;
  readonly incident: string | null;
  readonly escalation: string | null;
  /** A test alarm is marked so everywhere. */
  readonly test: boolean;
  readonly mode: 'all' | 'in-order';
  /** null while it is withheld or erased. */
  readonly message: string | null;
  readonly acknowledgeWithinMinutes: number | null;
  /** Recipients in the order in which they are called; their calls are rows of their own. */
  readonly order: readonly string[];
  /** How many of the order have been called. */
  readonly called: number;
  readonly status: 'open' | 'ended';
  readonly sentAt: string;
  readonly sentBy: string | null;
  readonly role: string;
  /** While it is held, nobody further is called and no further channel is tried. */
  readonly heldAt: string | null;
  /** Nobody is coming: in order, all have been called; all at once, everybody has said that they cannot. */
  readonly exhaustedAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  readonly endedHow: 'by-hand' | 'answered' | 'not-needed' | null;
  readonly endReason: string | null;
};

/** One sending and what became of it. */
export type Attempt = {
  readonly channel: CallChannel;
  readonly round: number;
  readonly at: string;
  /** null: nothing is known yet. */
  readonly outcome: DeliveryOutcome | null;
  readonly outcomeAt: string | null;
  readonly reason: DeliveryReason | null;
  /** It may have arrived twice. */
  readonly possibleDuplicate: boolean;
};

/** One recipient of one alarm; its id is `<alarm>:<recipient>`. */
export type AlarmCall = {
  readonly id: string;
  readonly alarm: string;
  readonly recipient: string;
  /** As the recipient was called when the alarm was sent. */
  readonly name: string | null;
  readonly role: string | null;
  readonly account: string | null;
  readonly channels: readonly SendingChannel[];
  /** `unreachable`: it was their turn and they have no channel. Nobody reached is not the same as nobody answering. */
  readonly status: 'waiting' | 'called' | 'unreachable' | 'answered';
  readonly calledAt: string | null;
  /** When the newest channel was tried. */
  readonly lastCalledAt: string | null;
  readonly dueAt: string | null;
  /** They did not answer in time; a later answer still counts. */
  readonly unansweredAt: string | null;
  readonly attempts: readonly Attempt[];
  readonly answer: Answer | null;
  readonly minutes: number | null;
  readonly answeredAt: string | null;
  readonly answeredVia: AnswerWay | null;
  readonly notes: readonly {
    readonly at: string;
    readonly by: string | null;
    readonly outcome: 'reached' | 'not-reached';
    readonly note: string | null;
  }[];
};

/** The newest check of the lists, and when the next is due. */
export type AlarmCheck = {
  readonly checkedAt: string | null;
  readonly nextCheckAt: string;
  readonly problems: readonly ListProblem[];
};

export const callId = (alarm: string, recipient: string): string => `${alarm}:${recipient}`;
