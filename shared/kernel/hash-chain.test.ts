// A test may use what shared may not: a real SHA-256.
// oxlint-disable-next-line no-restricted-imports
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoggedEvent } from './event.ts';
import { checkLink, emptyHead, hashEnvelope, hashPayload, hashSealed } from './hash-chain.ts';
import type { ChainFault, Head } from './hash-chain.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function logged(before: Head, text: string): LoggedEvent {
  const seq = before.seq + 1;
  const payload = { entry: `entry-${seq}`, number: seq };
  const sealed = { text };
  const envelope = {
    organisation: 'tyreso',
    seq,
    id: `event-${seq}`,
    command: `command-${seq}`,
    type: 'journal.written',
    version: 1,
    occurredAt: '2026-11-22T03:00:00.000Z',
    recordedAt: '2026-11-22T03:00:01.000Z',
    actor: { account: 'tib', role: 'duty-officer' },
    payloadHash: hashPayload(digest, payload, `p${seq}`),
    sealedHash: hashSealed(digest, sealed, `s${seq}`),
    previousHash: before.hash,
  };
  const hash = hashEnvelope(digest, envelope);
  return { ...envelope, payload, payloadSalt: `p${seq}`, sealed, sealedSalt: `s${seq}`, hash };
}

function chain(texts: readonly string[]): LoggedEvent[] {
  const events: LoggedEvent[] = [];
  for (const text of texts) events.push(logged(events.at(-1) ?? emptyHead, text));
  return events;
}

/** The first fault of a chain; its head must be the one that is known from elsewhere. */
function faultOf(events: readonly LoggedEvent[], head: Head): ChainFault | 'head-differs' | null {
  let before: Head = emptyHead;
  for (const event of events) {
    const fault = checkLink(digest, before, event);
    if (fault !== null) return fault;
    before = event;
  }
  return before.seq === head.seq && before.hash === head.hash ? null : 'head-differs';
}

const texts = fc.array(fc.string(), { minLength: 1, maxLength: 6 });
const headOf = (events: readonly LoggedEvent[]): Head => events.at(-1) ?? emptyHead;

/** Every place in a JSON value, as the keys that lead to it. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, below]) => places(below, [...path, key]));
}

function changed(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}x`;
  const object = value as { readonly [key: string]: unknown };
  return { ...object, [key]: changed(object[key], rest) };
}

describe('the hash chain', () => {
  test('a chain that nobody touched is whole (rule L5)', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const events = chain(all);
        expect(faultOf(events, headOf(events))).toBeNull();
      }),
    );
  });

  test('a change of any single value is found (rule L5)', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (all, which, where) => {
        const events = chain(all);
        const at = which % events.length;
        const paths = places(events[at]);
        const path = paths[where % paths.length] ?? [];
        const forged = events.with(at, changed(events[at], path) as LoggedEvent);
        expect(faultOf(forged, headOf(events)), path.join('.')).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('an event left out, doubled or moved is found (rule L5)', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 6 }), fc.nat(), (all, which) => {
        const events = chain(all);
        const at = which % events.length;
        const other = (at + 1) % events.length;
        const [one, two] = [events[at], events[other]] as [LoggedEvent, LoggedEvent];
        const head = headOf(events);
        expect(faultOf(events.toSpliced(at, 1), head)).not.toBeNull();
        expect(faultOf(events.toSpliced(at, 0, one), head)).not.toBeNull();
        expect(faultOf(events.with(at, two).with(other, one), head)).not.toBeNull();
      }),
    );
  });

  test('a text added to a log is found although its own hash fits (rule L5)', () => {
    const events = chain(['ett', 'två', 'tre']);
    const inserted = logged(events[0] ?? emptyHead, 'inskjuten');
    expect(faultOf(events.toSpliced(1, 0, inserted), headOf(events))).toBe('sequence-broken');
    expect(faultOf(events.with(1, inserted), headOf(events))).toBe('previous-hash-differs');
  });

  test('a part that is null verifies only where it says why (rule L6)', () => {
    const [event] = chain(['hemligt']) as [LoggedEvent];
    const withheld = { ...event, sealed: null, sealedSalt: null };
    expect(checkLink(digest, emptyHead, withheld)).toBe('sealed-missing');
    expect(checkLink(digest, emptyHead, { ...withheld, absent: { sealed: 'withheld' } })).toBeNull();
    const filtered = { ...event, payload: null, payloadSalt: null };
    expect(checkLink(digest, emptyHead, filtered)).toBe('payload-missing');
    expect(checkLink(digest, emptyHead, { ...filtered, absent: { payload: 'filtered' } })).toBeNull();
  });

  test('a short text cannot be guessed from its hash, since the salt is hashed with it', () => {
    expect(hashSealed(digest, { text: 'ja' }, 'salt 1')).not.toBe(
      hashSealed(digest, { text: 'ja' }, 'salt 2'),
    );
    expect(hashSealed(digest, { a: 1 }, 's')).not.toBe(hashPayload(digest, { a: 1 }, 's'));
  });
});
