import { expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { AfterLog } from './after-log.ts';
import { median, spanWords } from './span.ts';
import { statisticsReport } from './statistics-report.ts';
import { statisticsOf } from './statistics.ts';

function readStory(story: Story): AfterLog {
  const log = new AfterLog(() => false);
  for (const event of story.events) log.take(event);
  return log;
}

function severalMonths() {
  const story = configuredStory();
  const report = (incidentType: 'storm' | 'flood', departments: string[]) => {
    const incident = story.id();
    story.give('incident.report', { incident, title: incidentType, incidentType, departments });
    return incident;
  };
  const first = report('storm', ['bygg', 'omsorg']);
  story.give('incident.classify', { incident: first, level: 'major', motive: 'Vind' });
  story.give('incident.classify', { incident: first, level: 'disruption', motive: 'Lugnare' });
  const exercise = report('storm', []);
  story.give('review.describe', { review: story.id(), incident: exercise, exercise: true });
  const part = report('flood', []);
  story.give('incident.merge', { incident: part, into: first, reason: 'Samma' });
  story.give('incident.close', { incident: first, reason: 'Klart' });
  story.daysPass(70);
  report('flood', ['bygg']);
  return story;
}

test('each incident counts once by type and highest level, at each of its departments, exercises apart', () => {
  const story = severalMonths();
  const { count, exercises, byType, byLevel, byDepartment } = statisticsOf(readStory(story), {});
  expect([count, exercises]).toEqual([2, 1]);
  expect(byType.map(({ id, count: some }) => [id, some])).toEqual([
    ['storm', 1],
    ['flood', 1],
  ]);
  expect(byLevel.map(({ id }) => id)).toEqual(['major', null]);
  expect(byDepartment.map(({ id, count: some }) => [id, some])).toEqual([
    ['bygg', 2],
    ['omsorg', 1],
  ]);
});

test('a month without an incident stands among the others, and a period leaves out what is outside', () => {
  const story = configuredStory();
  const report = () => {
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Storm', incidentType: 'storm' });
    story.give('incident.classify', { incident, level: 'major', motive: 'Vind' });
    story.give('incident.classify', { incident, level: 'disruption', motive: 'Lugnare' });
  };
  report();
  story.daysPass(70);
  report();
  const log = readStory(story);
  const { byMonth, byLevel } = statisticsOf(log, {});
  expect(byMonth.map(({ id, count, toLevel }) => [id, count, toLevel])).toEqual([
    ['2026-11', 1, 1],
    ['2026-12', 0, null],
    ['2027-01', 1, 1],
  ]);
  expect(byLevel.map(({ id, count }) => [id, count])).toEqual([['major', 2]]);
  expect(statisticsOf(log, { from: '2027-01-01T00:00:00.000Z' }).count).toBe(1);
  expect(statisticsOf(log, { to: '2026-11-01T00:00:00.000Z' }).byMonth).toEqual([]);
  const { tables } = statisticsReport(log, {}, 'Hela loggen');
  expect(tables.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['typ', 1],
    ['niva', 1],
    ['manad', 3],
    ['forvaltning', 1],
    ['mal', 0],
    ['handelser', 2],
  ]);
});

test('the middle one, and lengths of time in words', () => {
  expect([median([]), median([5]), median([9, 1]), median([3, 1, 2])]).toEqual([null, 5, 5, 2]);
  const spans = [0, 59, 60, 171, 3_000, 2_880, -7].map(spanWords);
  expect(spans).toEqual(['0 min', '59 min', '1 h', '2 h 51 min', '2 dygn 2 h', '2 dygn', '\u22127 min']);
});
