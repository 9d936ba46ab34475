import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problem.ts';

/** A whole town hall may come from one address. */
const perAddressAndMinute = 30_000;
const minute = 60_000;

/** Limits all requests per address; `lifted` for load tests on loopback. */
export async function limitRequests(app: FastifyInstance, lifted: boolean): Promise<void> {
  if (lifted) return;
  await app.register(rateLimit, {
    max: perAddressAndMinute,
    timeWindow: minute,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_request, { ttl }) =>
      problem('too-many-requests', { retryAfter: Math.max(1, Math.ceil(ttl / 1_000)) }),
  });
}

/**
 * Counts an account's commands in whole minutes. Answers how many seconds to wait, 0 when the command may pass; a limit of
 * 0 lets everything pass.
 */
export function commandLimit(perMinute: number, now: () => number = Date.now): (account: string) => number {
  let window = 0;
  let counts = new Map<string, number>();
  return (account) => {
    if (perMinute === 0) return 0;
    const at = now();
    const current = Math.floor(at / minute);
    if (current !== window) {
      window = current;
      counts = new Map();
    }
    const count = (counts.get(account) ?? 0) + 1;
    if (count > perMinute) return Math.ceil(((current + 1) * minute - at) / 1_000);
    counts.set(account, count);
    return 0;
  };
}
