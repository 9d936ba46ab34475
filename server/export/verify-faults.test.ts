import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { verifyReport } from '#shared/verify/report.ts';
import { sha256 } from '#shared/verify/sha256.ts';
import { signedText } from '#shared/verify/signed-head.ts';
import { verifyLines } from '#shared/verify/verify-lines.ts';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, makeLog } from '../../test/support/make-log.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { verifyTools } from './verify.ts';

const signer = testSigner();
const now = '2026-11-22T05:12:00.000Z';
const log = makeLog(oneOfEach(tyresoDocument));
const lines = [...log, { head: signed(log) }].map((line) => JSON.stringify(line));

function signed(events: readonly LoggedEvent[]) {
  return signer.signHead({ organisation: 'tyreso', ...headOf(events) }, now);
}

function changed(index: number, change: Partial<LoggedEvent>): string {
  return JSON.stringify({ ...(JSON.parse(lines[index] ?? '') as LoggedEvent), ...change });
}

describe('the digest that the browser computes', () => {
  test("is node's, for any text", () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, (any) => sha256(any) === hash('sha256', any, 'hex')),
      { numRuns: 40 },
    );
    for (const length of [55, 56, 63, 64, 119, 120, 5_000])
      expect(sha256('å'.repeat(length))).toBe(hash('sha256', 'å'.repeat(length), 'hex'));
  });

  test('verifies the same log, with signatures that answer later', async () => {
    const tools = {
      digest: sha256,
      signatureHolds: (...of: Parameters<typeof verifyTools.signatureHolds>) =>
        Promise.resolve(verifyTools.signatureHolds(...of)),
    };
    const outcome = await verifyLines(lines, tools, { key: signer.key });
    expect(outcome).toMatchObject({ kind: 'whole', signer: 'proven', events: log.length });
  });
});

describe('every fault is told, the first one first', () => {
  test('one changed event is one fault, and several are several', async () => {
    const one = lines.with(6, changed(6, { occurredAt: '2026-11-21T00:00:00.000Z' }));
    expect(await verifyLines(one, verifyTools, { key: null })).toMatchObject({ faultCount: 1, line: 7 });
    const two = one.with(12, '{').toSpliced(15, 1);
    const outcome = await verifyLines(two, verifyTools, { key: null });
    expect(outcome).toMatchObject({
      kind: 'broken',
      faults: [
        { line: 7, fault: 'envelope-changed' },
        { line: 13, fault: 'malformed' },
        { line: 16, seq: 17, fault: 'sequence-broken' },
      ],
    });
    const { heading, broken } = verifyReport(outcome);
    expect(heading).toBe('Filen är inte hel. Rad 7: registreringens uppgifter är ändrade.');
    expect(broken).toEqual([
      'Rad 7: registreringens uppgifter är ändrade.',
      'Rad 13: raden är varken en registrering eller loggens huvud.',
      'Rad 16, registrering 17: numret följer inte på raden före. En registrering saknas, är dubbel eller flyttad.',
      'Det som står före det första felet hänger ihop. Inget efter det är styrkt.',
    ]);
  });

  test('of very many the first ten', async () => {
    const outcome = await verifyLines(lines.slice(0, 15).toReversed(), verifyTools, { key: null });
    expect(outcome).toMatchObject({ faultCount: 16 });
    expect(outcome.kind === 'broken' && outcome.faults).toHaveLength(10);
    expect(verifyReport(outcome).broken.at(-2)).toBe('Ytterligare 6 fel.');
  });
});

describe('what is missing is named by number', () => {
  test('withheld, and outside the selection', async () => {
    const parts = lines.slice(0, -1).map((line, index) => {
      const event = JSON.parse(line) as LoggedEvent;
      if (index < 3)
        return {
          ...event,
          payload: null,
          payloadSalt: null,
          sealed: null,
          sealedSalt: null,
          absent: { payload: 'filtered', sealed: 'filtered' },
        };
      return [4, 6, 7].includes(index)
        ? { ...event, sealed: null, sealedSalt: null, absent: { sealed: 'withheld' } }
        : event;
    });
    const kept = [...parts.map((event) => JSON.stringify(event)), lines.at(-1) ?? ''];
    const report = verifyReport(await verifyLines(kept, verifyTools, { key: null }));
    expect(report).toMatchObject({ verdict: 'whole' });
    expect(report.missing).toEqual([
      'Texten i 3 registreringar är undanhållen för sekretess: 5, 7–8.',
      '3 registreringar ligger utanför urvalet och är med som tomt kuvert: 1–3.',
    ]);
  });
});

test('a whole log is called by the name of its organisation where that is known', async () => {
  const outcome = await verifyLines(lines, verifyTools, { key: null });
  expect(verifyReport(outcome, { id: 'tyreso', name: 'Tyresö kommun' }).heading).toMatch(
    / i Tyresö kommun\.$/,
  );
  expect(verifyReport(outcome, { id: 'annan', name: 'Annan kommun' }).heading).toMatch(/ i tyreso\.$/);
});

describe('heads that were got earlier', () => {
  const earlier = signed(log.slice(0, 5));

  test('are those of the log, or lie beyond the file', async () => {
    const newer = { ...earlier, seq: 10_000 };
    const outcome = await verifyLines(lines, verifyTools, { key: null, heads: [earlier, newer] });
    expect(outcome).toMatchObject({ kind: 'whole', headsMatched: 1, headsBeyond: 1 });
  });

  test('tell a log that was rewritten since, though whoever rewrote it has the key', async () => {
    const rewritten = makeLog(oneOfEach(tyresoDocument));
    const file = [...rewritten, { head: signed(rewritten) }].map((line) => JSON.stringify(line));
    const outcome = await verifyLines(file, verifyTools, { key: signer.key, heads: [earlier] });
    expect(outcome).toMatchObject({ kind: 'broken', fault: 'remembered-head-differs', seq: 5 });
  });

  test('say nothing when their own signature does not hold', async () => {
    const forged = { ...earlier, signedAt: '2026-11-22T05:13:00.000Z' };
    expect(await verifyLines(lines, verifyTools, { key: null, heads: [forged] })).toMatchObject({
      kind: 'whole',
      headsMatched: 0,
      headsForeign: 1,
    });
  });
});

test('what is signed is canonical JSON, so that any program can check it', () => {
  const text = signedText('tyreso', { seq: 3, hash: 'ab', signedAt: now });
  expect(text).toBe('{"hash":"ab","organisation":"tyreso","seq":3,"signedAt":"2026-11-22T05:12:00.000Z"}');
});
