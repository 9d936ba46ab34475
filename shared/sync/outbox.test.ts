import { describe, expect, it } from 'vitest';
import { refused, restsOn, row } from '../testing/outbox-rows.ts';
import {
  awake,
  comeBack,
  discard,
  mend,
  nextToSend,
  type OutboxAnswer,
  paced,
  refusalOf,
  settle,
  withChange,
  withKnownClock,
} from './outbox.ts';

const report = row(1, { type: 'incident.report', data: { incident: 'i1', title: 'Brand' } });
const note = row(2, { data: { entry: 'e2', incident: 'i1', text: 'Lågor' } });
const correction = row(3, { type: 'journal.correct', data: { entry: 'e3', corrects: 'e2', reason: 'Fel' } });
const other = row(4);

describe('the outbox', () => {
  it('sends in the order given, and photographs last (O1, O5)', () => {
    const photograph = row(0, { lane: 'photograph', type: 'journal.write' });
    expect(nextToSend([other, photograph, note])?.id).toBe('c2');
    expect(nextToSend([photograph])?.id).toBe('c0');
    expect(nextToSend([{ ...note, status: 'returned' }])).toBeNull();
  });

  it('lets a row go when it is recorded (O2)', () => {
    const rows = [note, other];
    expect(withChange(rows, settle(rows, 'c2', { kind: 'recorded', seq: 7 }, restsOn))).toEqual([other]);
  });

  it('returns a refused row with its reason, and what rests on it, however far (O3)', () => {
    const rows = withChange(
      [report, note, correction, other],
      settle([report, note, correction, other], 'c1', refused(), restsOn),
    );
    expect(rows.map(({ status, returned }) => [status, returned?.because, returned?.with])).toEqual([
      ['returned', 'refused', null],
      ['returned', 'rests-on-returned', 'c1'],
      ['returned', 'rests-on-returned', 'c1'],
      ['waiting', undefined, undefined],
    ]);
    expect(rows[0]?.returned?.title).toBe('Uppgiften är redan klar.');
    expect(nextToSend(rows)?.id).toBe('c4');
  });

  it('says that an id was taken by something else (O3)', () => {
    const [taken] = settle([other], 'c4', refused(409), restsOn).put;
    expect(taken?.returned?.because).toBe('id-reused');
  });

  it('sends a mended row as a new command behind the others, with what came back with it behind it (O6)', () => {
    const before = withChange([report, note, other], settle([report, note, other], 'c1', refused(), restsOn));
    const change = mend(before, 'c1', { id: 'new', data: { incident: 'i1', title: 'Brand, mindre' } });
    const rows = change === null ? [] : withChange(before, change);
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ['c4', 'waiting'],
      ['new', 'waiting'],
      ['c2', 'waiting'],
    ]);
  });

  it('gives back what the log has lost again, behind the others, in the order given and as seen now (O9)', () => {
    const seen = { seq: 3, hash: 'h3' };
    const before = [other];
    const rows = withChange(before, comeBack(before, [correction, report, other], 'Saknas', seen));
    expect(rows.map(({ id, status, returned }) => [id, status, returned?.because])).toEqual([
      ['c4', 'waiting', undefined],
      ['c1', 'returned', 'lost-again'],
      ['c3', 'returned', 'lost-again'],
    ]);
    expect(rows[1]).toMatchObject({ data: report.data, occurredAt: report.occurredAt, basedOn: seen });
    const change = mend(rows, 'c1', { id: 'new', data: report.data });
    expect(nextToSend(withChange(rows, change ?? { put: [], remove: [] }))?.id).toBe('c4');
  });

  it('throws nothing away that waits (O2)', () => {
    expect(discard([other], 'c4')).toBeNull();
    expect(mend([other], 'c4', { id: 'x', data: {} })).toBeNull();
    const [back] = withChange([other], settle([other], 'c4', refused(), restsOn));
    expect(discard(back === undefined ? [] : [back], 'c4')).toEqual({ put: [], remove: ['c4'] });
  });

  it.each([401, 408, 425, 429, 500, 502, 503, 0])('keeps waiting after %d (O4)', (httpStatus) => {
    const answer = refusalOf({ httpStatus, code: 'x', title: 'x', errors: [] }, 5_000);
    expect(answer.kind).not.toBe('refused');
    expect(settle([other], 'c4', answer, restsOn)).toEqual({ put: [], remove: [] });
  });

  it.each([400, 403, 404, 409, 413, 422])('takes %d as an answer (O3)', (httpStatus) => {
    expect(refusalOf({ httpStatus, code: 'x', title: 'x', errors: [] }, null).kind).toBe('refused');
  });

  it('waits longer each time, at least as long as it was asked to, and not at all after an answer (O4)', () => {
    const later = (retryAfter: number | null): OutboxAnswer => ({ kind: 'later', retryAfter });
    const once = paced(awake, later(null), 1_000, 1);
    expect(once).toEqual({ attempts: 1, notBefore: 2_000, signedOut: false });
    expect(paced(once, later(null), 0, 1).notBefore).toBe(2_000);
    expect(paced(once, later(90_000), 0, 0).notBefore).toBe(90_000);
    expect(paced({ ...awake, attempts: 90 }, later(null), 0, 1).notBefore).toBe(30_000);
    expect(paced(once, { kind: 'signed-out' }, 0, 0).signedOut).toBe(true);
    expect(paced(once, refused(), 0, 0)).toEqual(awake);
  });

  it('corrects a time that the device took with a clock it did not know, once, and never one that was stated (O8)', () => {
    const unknown = row(1, { clockKnown: false });
    const corrected = withKnownClock(unknown, () => '2026-11-22T03:00:00.000Z');
    expect(corrected).toMatchObject({ occurredAt: '2026-11-22T03:00:00.000Z', clockKnown: true });
    expect(corrected === null ? null : withKnownClock(corrected, () => 'again')).toBeNull();
    const stated = withKnownClock({ ...unknown, stated: true }, () => '2026-11-22T03:00:00.000Z');
    expect(stated?.occurredAt).toBe(unknown.occurredAt);
  });
});
