import type { DeliveryOutcome, DeliveryReason, SendingChannel } from '../alarm/answers.ts';
import type { EventOf } from '../kernel/event.ts';

/** A function that a request is sent to, and the ways to reach it in the order in which they are tried. */
export type Asked = {
  readonly recipient: string;
  readonly department: string;
  readonly channels: readonly SendingChannel[];
};

export type StatusRequestEvent =
  | EventOf<
      'status-request.sent',
      {
        statusRequest: string;
        departments: readonly string[];
        recipients: readonly Asked[];
        dueAt: string;
      },
      { question?: string }
    >
  /** `round`: 2 is the first reminder. */
  | EventOf<'status-request.reminded', { statusRequest: string; round: number; recipients: readonly Asked[] }>
  | EventOf<
      'status-request.delivery-recorded',
      {
        statusRequest: string;
        department: string;
        recipient: string;
        channel: SendingChannel;
        round: number;
        outcome: DeliveryOutcome;
        reason: DeliveryReason | null;
        possibleDuplicate: boolean;
      }
    >
  /** The deadline came, and these had not answered. */
  | EventOf<'status-request.fell-due', { statusRequest: string; dueAt: string; missing: readonly string[] }>
  | EventOf<'status-request.closed', { statusRequest: string }>;
