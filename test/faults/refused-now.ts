import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { message } from '#shared/language/message.ts';
import type { ApiClient } from '../support/console.ts';

/**
 * Gives one command and expects it to be refused for now, clearly and within so many milliseconds: 503, a problem document in plain
 * Swedish, and when to come back.
 */
export async function expectRefusedNow(api: ApiClient, within: number): Promise<void> {
  const began = performance.now();
  const answer = await fetch(`${api.address}/api/organisations/${api.organisation}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), type: 'journal.write', data: note() }),
  });
  expect(performance.now() - began).toBeLessThan(within);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  // Behind others that wait it is refused for their number.
  expect([
    { type: '/problem/unavailable', title: message('http-problems.unavailable'), status: 503 },
    { type: '/problem/overloaded', title: message('http-problems.overloaded', { seconds }), status: 503 },
  ]).toContainEqual(await answer.json());
}

export const note = () => ({ entry: randomUUID(), kind: 'note', direction: 'internal', text: 'Prov' });

/** What a console says of its readiness; where it is not ready, it says when to ask again. */
export async function readiness(address: string): Promise<unknown> {
  const answer = await fetch(`${address}/readyz`);
  expect(Number(answer.headers.get('retry-after')) > 0).toBe(answer.status === 503);
  return await answer.json();
}
