import type { DeliveryOutcome, DeliveryReason, SendingChannel } from '../alarm/answers.ts';
import type { DepartmentStatusValue } from '../situation/state.ts';
import type { Asked } from './events.ts';

/** One sending of a request and the newest that is known of it. */
export type RequestAttempt = {
  readonly channel: SendingChannel;
  readonly round: number;
  readonly at: string;
  readonly outcome: DeliveryOutcome;
  readonly reason: DeliveryReason | null;
  readonly possibleDuplicate: boolean;
};

export type AskedFunction = Asked & {
  /** As it was called when the request was sent. */
  readonly name: string | null;
  /** The newest 12. */
  readonly attempts: readonly RequestAttempt[];
};

/** What a department answered; each later report of its status while the request is open is a correction. */
export type RequestAnswer = {
  readonly at: string;
  readonly status: DepartmentStatusValue;
  readonly via: 'console' | 'link';
  /** How many times it has been answered. */
  readonly count: number;
};

/** A request to departments for their status (lägesbegäran). */
export type StatusRequest = {
  readonly id: string;
  readonly question: string | null;
  /** In the order in which they were named. */
  readonly departments: readonly string[];
  readonly recipients: readonly AskedFunction[];
  /** By department. */
  readonly answers: { readonly [department: string]: RequestAnswer };
  /** How many times it has been sent. */
  readonly round: number;
  readonly dueAt: string;
  /** When the deadline came with answers missing. */
  readonly fellDueAt: string | null;
  readonly status: 'open' | 'closed';
  readonly sentAt: string;
  readonly sentBy: string | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
};

/** The departments that have not answered, in the order in which they were asked. */
export function missingAnswers({
  departments,
  answers,
}: Pick<StatusRequest, 'departments' | 'answers'>): readonly string[] {
  return departments.filter((department) => answers[department] === undefined);
}

/** The earliest deadline of the open requests that a department has not answered, ISO 8601 UTC; null where it owes none. */
export function owedSince(requests: Iterable<StatusRequest>, department: string): string | null {
  const [earliest] = [...requests]
    .filter((request) => request.status === 'open' && missingAnswers(request).includes(department))
    .map(({ dueAt }) => dueAt)
    .toSorted();
  return earliest ?? null;
}
