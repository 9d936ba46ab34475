import type { DeliveryReason, SendingChannel } from '#shared/alarm/answers.ts';

/** What a provider answered. `not-sent`: certainly not taken, may be tried again; `unknown`: it may have been taken. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly reason: DeliveryReason }
  | { readonly kind: 'not-sent'; readonly reason: DeliveryReason }
  | { readonly kind: 'unknown'; readonly reason: DeliveryReason };

/** An answer that a recipient may give at once, from a notification. */
export type OfferedAnswer = {
  readonly answer: 'coming' | 'understood' | 'cannot';
  readonly minutes?: number;
  readonly title: string;
};

/** What is said to one recipient, worded for every channel. */
export type AlarmMessage = {
  /** One line: that it is an alarm, or a test of one, and from whom. */
  readonly heading: string;
  /** What the sender wrote, or that it is to be read in the console. */
  readonly body: string;
  /** All of an SMS. */
  readonly short: string;
  /** All of an e-mail, as text and as HTML. */
  readonly long: string;
  readonly html: string;
  /** Where the recipient answers; null where no link can be made. */
  readonly link: { readonly url: string; readonly token: string } | null;
  readonly answers: readonly OfferedAnswer[];
  /** The alarm, so that a device shows one notification for it. */
  readonly alarm: string;
};

export type SendOptions = {
  /** The same for every attempt at this sending, so that a provider that heeds it sends once. */
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
  /** Where the provider may tell that it arrived; null where it cannot reach the console. */
  readonly reportUrl: string | null;
};

/** A way to reach an address: a telephone number, an e-mail address, a browser's subscription. Never throws. */
export type Channel<Address> = {
  readonly kind: SendingChannel;
  send(to: Address, message: AlarmMessage, options: SendOptions): Promise<Outcome>;
  close(): void;
};
