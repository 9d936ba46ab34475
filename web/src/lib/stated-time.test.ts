import { describe, expect, it } from 'vitest';
import { statedTime, writtenTime } from './stated-time.ts';

const now = Date.parse('2026-11-22T04:36:20.000Z'); // 05:36 in Sweden

describe('statedTime', () => {
  it('takes a clock time as the latest such moment', () => {
    expect(statedTime('05:30', now, 'past')).toBe('2026-11-22T04:30:00.000Z');
    expect(statedTime('kl. 5.30', now, 'past')).toBe('2026-11-22T04:30:00.000Z');
    expect(statedTime('0530', now, 'past')).toBe('2026-11-22T04:30:00.000Z');
    expect(statedTime('23:50', now, 'past')).toBe('2026-11-21T22:50:00.000Z');
  });
  it('never leads into the future, also where clocks differ by a minute', () => {
    expect(statedTime('05:37', now, 'past')).toBe('2026-11-22T04:36:20.000Z');
    expect(statedTime('2026-11-23 05:00', now, 'past')).toBeNull();
  });
  it('takes a deadline as the next such moment', () => {
    expect(statedTime('06:00', now, 'future')).toBe('2026-11-22T05:00:00.000Z');
    expect(statedTime('04:00', now, 'future')).toBe('2026-11-23T03:00:00.000Z');
  });
  it('takes a date before the clock time', () => {
    expect(statedTime('21/11 22:40', now, 'past')).toBe('2026-11-21T21:40:00.000Z');
    expect(statedTime('2026-07-01 12:00', now, 'past')).toBe('2026-07-01T10:00:00.000Z');
    expect(statedTime('24/12 15:00', now, 'past')).toBe('2025-12-24T14:00:00.000Z');
    expect(statedTime('31/2 12:00', now, 'past')).toBeNull();
  });
  it('keeps the wall clock over the night when clocks change', () => {
    const spring = Date.parse('2026-03-29T02:30:00.000Z'); // 04:30, clocks went forward at 02
    expect(statedTime('01:30', spring, 'past')).toBe('2026-03-29T00:30:00.000Z');
    expect(statedTime('23:30', spring, 'past')).toBe('2026-03-28T22:30:00.000Z');
  });
  it('reads back what it has written', () => {
    const at = '2026-11-20T22:10:00.000Z';
    expect(writtenTime(at)).toBe('2026-11-20 23:10');
    expect(statedTime(writtenTime(at), now, 'past')).toBe(at);
  });
  it('gives nothing for what is no time', () => {
    for (const text of ['', '25:00', '5:7', 'snart', '2 300'])
      expect(statedTime(text, now, 'past')).toBeNull();
  });
});
