import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { hashEnvelope, hashPayload } from '#shared/kernel/hash-chain.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { VerifyOutcome } from '#shared/verify/outcome.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { evolve } from '#shared/fold.ts';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../test/support/make-log.ts';
import { ids } from '../../test/support/one-of-each-ids.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { digest } from '../event-log/digest.ts';
import { linesOf } from './lines.ts';
import { ndjson } from './ndjson.ts';
import { selector } from './selection.ts';
import type { Selection } from './selection.ts';
import { verifyExport } from './verify.ts';
import { withholder } from './withhold.ts';

const signer = testSigner();
const now = '2026-11-22T05:12:00.000Z';
const log = makeLog(oneOfEach(tyresoDocument));

async function exported(events: readonly LoggedEvent[], selection: Selection = {}): Promise<string[]> {
  const head = signer.signHead({ organisation: 'tyreso', ...headOf(events) }, now);
  let text = '';
  const pages = logPages(events, 7);
  for await (const part of ndjson({ pages: pages.pages('tyreso', 0), selected: selector(selection), head }))
    text += part;
  return text.split('\n').slice(0, -1);
}

function verify(lines: readonly string[], key: string | null = null): Promise<VerifyOutcome> {
  return verifyExport(linesOf(bytes(`${lines.join('\n')}\n`)), key);
}

async function* bytes(text: string, size = 1_000): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let start = 0; start < all.length; start += size)
    yield await Promise.resolve(all.subarray(start, start + size));
}

function stateOf(events: readonly LoggedEvent[]) {
  const state = emptyState();
  for (const event of events) applyChanges(state, evolve(state, event));
  return state;
}

/** The lines with one event changed by hand. */
function tampered(
  lines: readonly string[],
  index: number,
  change: (event: Record<string, unknown>) => void,
): string[] {
  const event = JSON.parse(lines[index] ?? '') as Record<string, unknown>;
  change(event);
  return lines.with(index, JSON.stringify(event));
}

describe('a whole export', () => {
  test('is whole, and its signer unproven without a key got elsewhere', async () => {
    expect(await verify(await exported(log))).toMatchObject({
      kind: 'whole',
      organisation: 'tyreso',
      signer: 'unproven',
      withheld: 0,
      head: { seq: log.length },
    });
  });

  test('is proven to be signed by the key that is given', async () => {
    expect(await verify(await exported(log), signer.key)).toMatchObject({ kind: 'whole', signer: 'proven' });
    expect(await verify(await exported(log), testSigner().key)).toMatchObject({
      kind: 'broken',
      line: log.length + 1,
      fault: 'signed-by-another',
    });
  });

  test('is whole with restricted texts withheld, which it does not hold', async () => {
    const lines = await exported(log.map(withholder(stateOf(log), null)));
    expect(lines.join('\n')).not.toContain('syrgas');
    expect(await verify(lines)).toMatchObject({ kind: 'whole', withheld: 3 });
  });

  test('holds a restricted text for one who may read it and asks for it', async () => {
    const state = stateOf(log);
    const texts = (roles: readonly string[]) =>
      log.map(withholder(state, roles)).map((event) => JSON.stringify(event.sealed));
    expect(texts(['duty-officer']).join()).toContain('syrgas');
    expect(texts(['observer']).join()).not.toContain('syrgas');
    expect(texts(['vice-chair']).join()).toContain('syrgas');
  });

  test('is whole when filtered, and keeps the envelopes of what it leaves out', async () => {
    const lines = await exported(log, { incident: ids.outage });
    expect(lines).toHaveLength(log.length + 1);
    const outcome = await verify(lines, signer.key);
    expect(outcome).toMatchObject({ kind: 'whole' });
    const left = lines.slice(0, -1).map((line) => JSON.parse(line) as LoggedEvent);
    expect(left.find((event) => event.type === 'task.completed')?.payload).not.toBeNull();
    expect(left.find((event) => event.type === 'duty.taken-over')).toMatchObject({
      payload: null,
      payloadSalt: null,
      sealed: null,
      sealedSalt: null,
      absent: { payload: 'filtered', sealed: 'filtered' },
    });
    expect(lines.join('\n')).not.toContain('Dubblett');
  });

  test('is filtered by when things happened, from included and to not', async () => {
    const [, second, third, fourth] = log;
    const lines = await exported(log, { from: second?.occurredAt, to: fourth?.occurredAt });
    const kept = lines
      .slice(0, -1)
      .map((line) => JSON.parse(line) as LoggedEvent)
      .filter((event) => event.payload !== null);
    // What proves an erasure is never filtered away.
    const proofs = log.filter(({ type }) => type === 'record.erased').map(({ seq }) => seq);
    expect(kept.map((event) => event.seq)).toEqual([second?.seq, third?.seq, ...proofs]);
    const filtered = log.length - 2 - proofs.length;
    expect(await verify(lines)).toMatchObject({ kind: 'whole', filtered });
  });

  test('may hold line separators in a text', async () => {
    const events = makeLog([
      { type: 'situation.title-set', payload: {}, sealed: { title: 'Före\u2028efter\u0085' } },
    ]);
    expect(await verify(await exported(events))).toMatchObject({ kind: 'whole' });
  });
});

describe('a changed export is broken, and the first bad line is named', () => {
  const index = 9;

  test.each([
    ['organisation', 'alingsas'],
    ['id', '0b6f3c1e-0000-4000-8000-00000000ffff'],
    ['command', '0b6f3c1e-0000-4000-8000-00000000ffff'],
    ['type', 'journal.struck'],
    ['version', 2],
    ['occurredAt', '2026-11-21T00:00:00.000Z'],
    ['recordedAt', '2026-11-21T00:00:00.000Z'],
    ['actor', { account: 'tib', role: 'chair' }],
    ['payload', { entry: 'another' }],
    ['payloadSalt', 'AAAA'],
    ['payloadHash', 'a'.repeat(64)],
    ['sealed', { text: 'something else' }],
    ['sealedSalt', 'AAAA'],
    ['sealedHash', 'a'.repeat(64)],
    ['previousHash', 'a'.repeat(64)],
    ['hash', 'a'.repeat(64)],
    ['seq', 99],
    ['payload', null],
    ['sealed', null],
    ['absent', { sealed: 'withheld' }],
    ['absent', { sealed: 'lost' }],
    ['comment', 'not in the log'],
    ['sealed', { text: '\ud800' }],
  ])('by a changed %s', async (field, value) => {
    const lines = tampered(await exported(log), index, (event) => (event[field] = value));
    expect(await verify(lines)).toMatchObject({ kind: 'broken', line: index + 1 });
  });

  test('by any one character, wherever it stands', async () => {
    const lines = await exported(log);
    const place = fc.record({
      line: fc.nat(lines.length - 1),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      character: fc.constantFrom(...'0123456789abcdefxyzåäö{}[]":,.-'.split('')),
    });
    const property = fc.asyncProperty(place, async ({ line, at, character }) => {
      const whole = lines[line] ?? '';
      const index = Math.floor(at * whole.length);
      fc.pre(whole[index] !== character);
      const changed = whole.slice(0, index) + character + whole.slice(index + 1);
      expect(await verify(lines.with(line, changed))).toMatchObject({ kind: 'broken', line: line + 1 });
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test('by a line that is gone, doubled, moved or not JSON', async () => {
    const lines = await exported(log);
    const at = async (changed: readonly string[]) => {
      const outcome = await verify(changed);
      return outcome.kind === 'broken' ? [outcome.line, outcome.fault] : outcome.kind;
    };
    expect(await at(lines.toSpliced(4, 1))).toEqual([5, 'sequence-broken']);
    expect(await at(lines.toSpliced(4, 0, lines[4] ?? ''))).toEqual([6, 'sequence-broken']);
    expect(await at(lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''))).toEqual([5, 'sequence-broken']);
    expect(await at(lines.with(4, '{"seq":'))).toEqual([5, 'malformed']);
    expect(await at(lines.with(4, ''))).toEqual([5, 'malformed']);
    expect(await at([...lines, lines[0] ?? ''])).toEqual([lines.length + 1, 'after-head']);
  });

  test('by an end that is cut off, in the middle of a line or between two', async () => {
    const lines = await exported(log);
    expect(await verify(lines.slice(0, -1))).toMatchObject({ fault: 'head-missing', line: lines.length });
    const torn = lines.slice(0, 5).with(4, (lines[4] ?? '').slice(0, 40));
    expect(await verify(torn)).toMatchObject({ fault: 'malformed', line: 5 });
    expect(await verify([...lines.slice(0, 5), lines.at(-1) ?? ''])).toMatchObject({
      fault: 'head-differs',
      line: 6,
    });
    expect(await verifyExport(linesOf(bytes('')), null)).toMatchObject({ fault: 'head-missing', line: 1 });
  });

  test('by a head with another signature, time or key', async () => {
    const lines = await exported(log);
    const { head } = JSON.parse(lines.at(-1) ?? '') as { head: Record<string, unknown> };
    for (const change of [
      { signedAt: '2026-11-22T05:12:01.000Z' },
      { signature: 'AAAA' },
      { key: testSigner().key },
      { key: 'no key' },
    ]) {
      const changed = lines.with(-1, JSON.stringify({ head: { ...head, ...change } }));
      expect(await verify(changed)).toMatchObject({ fault: 'signature-wrong', line: lines.length });
    }
  });

  test('by bytes that are not UTF-8', async () => {
    async function* broken() {
      yield await Promise.resolve(Buffer.from([0x7b, 0xff, 0x0a]));
    }
    expect(await verifyExport(linesOf(broken()), null)).toMatchObject({ fault: 'malformed', line: 1 });
  });

  test('by a chain that was rebuilt and signed with another key, once the right key is known', async () => {
    const forged = makeLog(oneOfEach(tyresoDocument));
    expect(await verify(await exported(forged))).toMatchObject({ kind: 'whole' });
    const other = testSigner();
    const head: Head = headOf(forged);
    const lines = [
      ...forged.map((event) => JSON.stringify(event)),
      JSON.stringify({ head: other.signHead({ organisation: 'tyreso', ...head }, now) }),
    ];
    expect(await verify(lines, signer.key)).toMatchObject({ fault: 'signed-by-another' });
  });
});

describe('an erased text', () => {
  const erased = 10;

  /** The log with one text erased, and after it an event that says which were. */
  function withErasure(seqs: readonly number[]): LoggedEvent[] {
    const before = log.map((event) =>
      event.seq === erased
        ? { ...event, sealed: null, sealedSalt: null, absent: { sealed: 'erased' as const } }
        : event,
    );
    const [template] = makeLog(
      [
        {
          type: 'journal.struck',
          payload: { entry: ids.strike, number: 9, incident: null, strikes: ids.firstEntry },
          sealed: { reason: 'x' },
        },
      ],
      { after: headOf(log) },
    );
    if (template === undefined) throw new Error('no event was made');
    const payload: JsonObject = { seqs };
    const { payloadSalt } = template;
    const envelope = {
      ...template,
      type: 'record.erased',
      payloadHash: hashPayload(digest, payload, payloadSalt ?? ''),
    };
    return [...before, { ...envelope, payload, hash: hashEnvelope(digest, envelope) }];
  }

  test('is proven by the later event that names it', async () => {
    const lines = await plain(withErasure([erased]));
    expect(await verify(lines)).toMatchObject({ kind: 'whole', erased: 1 });
  });

  test('breaks the export where no later event names it', async () => {
    expect(await verify(await plain(withErasure([erased + 1])))).toMatchObject({
      kind: 'broken',
      fault: 'erasure-unproven',
      line: erased,
      seq: erased,
    });
  });

  async function plain(events: readonly LoggedEvent[]): Promise<string[]> {
    const head = signer.signHead({ organisation: 'tyreso', ...headOf(events) }, now);
    return Promise.resolve([...events.map((event) => JSON.stringify(event)), JSON.stringify({ head })]);
  }
});
