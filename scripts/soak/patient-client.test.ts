import { afterEach, expect, test, vi } from 'vitest';
import { PatientClient } from './patient-client.ts';

afterEach(() => vi.unstubAllGlobals());

const client = new PatientClient('http://vaka.test', 'tyreso', 'token');

/** Every answer in its turn, and what was sent for it. */
function answering(...answers: readonly Response[]): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (_address: string, { body }: RequestInit) => {
    sent.push(body);
    return Promise.resolve(answers[sent.length - 1]);
  });
  return sent;
}

const problem = (code: string) =>
  Response.json({ type: `/problem/${code}` }, { status: 503, headers: { 'retry-after': '0' } });

test('what an overloaded console has put off is sent again as it was', async () => {
  const sent = answering(problem('overloaded'), problem('overloaded'), Response.json({}, { status: 201 }));
  expect((await client.command('journal.write', {})).status).toBe(201);
  expect(sent).toHaveLength(3);
  expect(new Set(sent).size).toBe(1);
});

test('any other 503 is what it is', async () => {
  const sent = answering(problem('unavailable'), Response.json({}, { status: 201 }));
  expect((await client.command('journal.write', {})).status).toBe(503);
  expect(sent).toHaveLength(1);
});
