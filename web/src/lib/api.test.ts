import { afterEach, expect, test, vi } from 'vitest';
import { failureText, onUnauthorised, request } from './api.ts';

const answer = (status: number, body: string): void => {
  vi.stubGlobal('fetch', async () => new Response(body === '' ? null : body, { status }));
};
afterEach(() => vi.unstubAllGlobals());

test('a good answer is its JSON', async () => {
  answer(200, '{"seq":7}');
  expect(await request('/api/x')).toEqual({ ok: true, status: 200, value: { seq: 7 } });
});

test('an answer without content is null', async () => {
  answer(204, '');
  expect(await request('/api/session', { method: 'DELETE' })).toEqual({ ok: true, status: 204, value: null });
});

test('a refusal keeps its code, its Swedish title and its fields', async () => {
  answer(
    422,
    '{"type":"https://vaka.example/problems/level-decided-by-chair","title":"Ordföranden beslutar.","errors":[{"field":"data.level","title":"Välj en lägre nivå."}]}',
  );
  expect(await request('/api/x', { method: 'POST', body: {} })).toEqual({
    ok: false,
    failure: {
      kind: 'problem',
      problem: {
        status: 422,
        code: 'level-decided-by-chair',
        title: 'Ordföranden beslutar.',
        errors: [{ field: 'data.level', title: 'Välj en lägre nivå.' }],
      },
    },
  });
});

test('a page from something in between is a problem, not a crash', async () => {
  answer(502, '<html>Bad gateway</html>');
  const result = await request('/api/x');
  expect(result).toMatchObject({ ok: false, failure: { kind: 'problem', problem: { code: 'http-502' } } });
});

test('no contact is something else than a refusal', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed to fetch');
  });
  const result = await request('/api/x');
  expect(result).toEqual({ ok: false, failure: { kind: 'network' } });
  if (!result.ok) expect(failureText(result.failure)).toContain('Ingen kontakt');
});

test('an ended session is told once for each answer, but not while signing in', async () => {
  answer(401, '{}');
  const heard = vi.fn();
  const stop = onUnauthorised(heard);
  await request('/api/x');
  await request('/api/session', { method: 'POST', body: {}, signingIn: true });
  stop();
  await request('/api/x');
  expect(heard).toHaveBeenCalledTimes(1);
});
