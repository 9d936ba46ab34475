import type { Submitter } from '../commands/command-answer.ts';

/** Who a socket belongs to, as the identity room says; `id` is the session's. */
export type LiveSession = {
  readonly id: string;
  readonly organisation: string;
  readonly account: Submitter;
};

/** What a handshake brings: the token of an API client, or a browser's cookie header, origin and host. */
export type Handshake = {
  readonly token?: string;
  readonly cookie?: string;
  readonly origin?: string;
  readonly host?: string;
};
