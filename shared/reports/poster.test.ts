import fc from 'fast-check';
import { expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { configuredStory } from '../testing/story.ts';
import { AfterLog } from './after-log.ts';
import { levelBand } from './level-band.ts';
import { placeLanes, ticks, timeScale } from './poster-layout.ts';
import { PosterLines } from './poster-lines.ts';
import { poster } from './poster.ts';

const at = (minute: number): string => later('2026-11-22T03:00:00.000Z', minute * 60_000);
const size = { width: 300, height: 100, wordsWidth: 40, rowHeight: 10, laneGap: 2 };

test('words of a lane never lie over each other, stay on the sheet, and every line has a mark where it was', () => {
  const minutes = fc.array(fc.nat(600), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 6 }), (lanes) => {
      const scale = timeScale(at(0), at(600), size.width);
      const given = lanes.map((of, lane) => ({
        lane: String(lane),
        lines: of.toSorted((one, other) => one - other).map((minute, seq) => ({ seq, at: at(minute) })),
      }));
      const placed = placeLanes(given, scale, size);
      for (const [index, { lines, left, y, height }] of placed.entries()) {
        const words = lines.flatMap((line) => line.words ?? []);
        expect(words.length + left).toBe(given[index]?.lines.length ?? 0);
        for (const line of given[index]?.lines ?? [])
          expect(lines.some((mark) => Math.abs(mark.at - scale(line.at)) <= 0.5)).toBe(true);
        for (const [one, word] of words.entries()) {
          expect(word.x + size.wordsWidth).toBeLessThanOrEqual(size.width + 0.01);
          expect(word.y).toBeGreaterThanOrEqual(y);
          expect(word.y + size.rowHeight).toBeLessThanOrEqual(y + height + 0.01);
          for (const other of words.slice(one + 1))
            if (other.y === word.y)
              expect(Math.abs(other.x - word.x)).toBeGreaterThanOrEqual(size.wordsWidth - 0.01);
        }
      }
      const last = placed.at(-1);
      const end = (last?.y ?? 0) + (last?.height ?? 0);
      expect(end).toBeLessThanOrEqual(Math.max(size.height, placed.length * (size.rowHeight + size.laneGap)));
    }),
  );
});

test('a long night is laid out at once, with no more marks than the sheet holds, and says how many have no words', () => {
  const many = 60_000;
  const scale = timeScale(at(0), at(600), size.width);
  const lines = Array.from({ length: many }, (_, seq) => ({ seq, at: at((seq * 600) / many) }));
  // With a row for each line that is near another it would take half a minute.
  const [lane] = placeLanes([{ lane: 'journal', lines }], scale, size);
  const worded = lane?.lines.filter(({ words }) => words !== null).length ?? 0;
  expect(worded).toBeGreaterThan(50);
  expect(worded + (lane?.left ?? 0)).toBe(many);
  expect(lane?.lines.length).toBeLessThanOrEqual(worded + size.width / 0.5 + 1);
});

test('the lines along the time stand at whole hours by Swedish clocks, days by their dates', () => {
  const scale = timeScale(at(0), at(600), 300);
  const hours = ticks(at(0), at(600), scale, 12).map(({ label }) => label);
  expect([hours.length, hours[0], hours[1], hours.at(-1)]).toEqual([
    11,
    '2026-11-22 04:00',
    '05:00',
    '14:00',
  ]);
  const week = ticks(at(0), at(7 * 1_440), timeScale(at(0), at(7 * 1_440), 300), 10);
  expect(week.map(({ label }) => label)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
});

test('the band is the highest level of what goes on', () => {
  const band = levelBand(
    [
      { incident: 'a', at: at(0), level: 'disruption' },
      { incident: 'b', at: at(10), level: 'major' },
      { incident: 'b', at: at(30), level: null },
      { incident: 'a', at: at(50), level: null },
    ],
    at(60),
  );
  expect(band).toEqual([
    { from: at(0), to: at(10), level: 'disruption' },
    { from: at(10), to: at(30), level: 'major' },
    { from: at(30), to: at(50), level: 'disruption' },
  ]);
});

test('a poster of an incident has what happened in it, not what was struck or happened before', () => {
  const story = configuredStory();
  story.give('journal.write', { entry: story.id(), kind: 'event', direction: 'in', text: 'Långt före' });
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Storm', incidentType: 'storm' });
  const note = (text: string) => {
    const observation = story.id();
    story.give('review.note', { observation, incident, kind: 'worked', at: story.now(), text });
    return observation;
  };
  note('Bra gjort');
  story.give('review.strike', { observation: note('Stämde inte'), reason: 'Fel' });
  const log = new AfterLog(() => false);
  const lines = new PosterLines();
  for (const event of story.events) {
    log.take(event);
    lines.take(event);
  }
  const drawn = JSON.stringify(poster(log, lines, { incident }, 'a3'));
  expect(drawn).toContain('Bra gjort');
  expect(drawn).toContain('Storm');
  expect(drawn).not.toContain('Stämde inte');
  expect(drawn).not.toContain('Långt före');
});
