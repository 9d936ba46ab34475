import { describe, expect, it } from 'vitest';
import { readEntry } from './read-entry.ts';

const now = Date.parse('2026-11-22T04:36:00.000Z');

describe('readEntry', () => {
  it('takes a clock time at the start as when it happened', () => {
    const read = readEntry('05:30 Elnätsbolaget ringer.', now);
    expect(read).toEqual({ text: 'Elnätsbolaget ringer.', time: '2026-11-22T04:30:00.000Z', incident: null });
    expect(readEntry('kl. 5.30: Ny prognos', now).text).toBe('Ny prognos');
  });
  it('leaves a time that stands elsewhere or belongs to a range', () => {
    expect(readEntry('Ny prognos 06:00', now).time).toBeNull();
    expect(readEntry('12.30 0', now).time).toBeNull();
    expect(readEntry('2 300 hushåll', now).text).toBe('2 300 hushåll');
  });
  it('finds the incident that is named', () => {
    expect(readEntry('Vägen öppen, se H-043.', now).incident).toBe(43);
    expect(readEntry('h043', now).incident).toBeNull();
    expect(readEntry('SH-43', now).incident).toBeNull();
  });
  it('has no words where only a time is typed', () => {
    expect(readEntry('05:30', now)).toEqual({ text: '', time: '2026-11-22T04:30:00.000Z', incident: null });
  });
});
