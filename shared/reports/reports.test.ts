import { describe, expect, test } from 'vitest';
import type { Block } from '../projections/official-document.ts';
import { alarmedStory } from '../testing/alarmed.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { AfterLog } from './after-log.ts';
import { alarmReport } from './alarm-report.ts';
import { costReport, costSums, standingCosts } from './cost-report.ts';
import { decisionLog } from './decision-log.ts';
import { reviewData } from './review-data.ts';
import { reviewReport } from './review-report.ts';
import { shiftReport } from './shift-report.ts';

function readStory(story: Story): AfterLog {
  const log = new AfterLog((record) => story.state.restrictedRecords.has(record));
  for (const event of story.events) log.take(event);
  return log;
}

const saying = (blocks: readonly Block[]): string => JSON.stringify(blocks);

function outage(story: Story, title = 'Kabelbrott') {
  const incident = story.id();
  story.give('incident.report', { incident, title, incidentType: 'power-outage' });
  return incident;
}

describe('what incidents cost', () => {
  function withCosts() {
    const story = configuredStory();
    const [incident, other] = [outage(story), outage(story, 'Samma')];
    const buy = (of: string, amountOre: number, department?: string) => {
      const cost = story.id();
      const what = `Inköp för ${amountOre}`;
      const more = department === undefined ? {} : { department };
      const data = { cost, incident: of, kind: 'purchase', day: '2026-11-22', amountOre, what } as const;
      story.give('cost.record', { ...data, ...more });
      return cost;
    };
    buy(incident, 10_000, 'bygg');
    buy(other, 5_050, 'bygg');
    buy(incident, 700);
    story.give('cost.strike', { cost: buy(incident, 99_900), reason: 'Dubblett' });
    return { story, incident, other, buy };
  }

  test('sums are by department, without what is struck', () => {
    const { story, incident, other } = withCosts();
    const sums = costSums(standingCosts(readStory(story)));
    expect(sums.map((sum) => [sum.incident, sum.department, sum.total])).toEqual([
      [incident, 'bygg', 10_000],
      [other, 'bygg', 5_050],
      [incident, null, 700],
    ]);
  });

  test('the costs of what became part of another are that one’s', () => {
    const { story, incident, other } = withCosts();
    story.give('incident.merge', { incident: other, into: incident, reason: 'Samma kabel' });
    const log = readStory(story);
    expect(standingCosts(log, incident).map(({ amountOre }) => amountOre)).toEqual([10_000, 5_050, 700]);
    const report = costReport(log, incident);
    expect(saying(report.document.blocks)).toContain('157,50\u00a0kr');
    expect(report.tables.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['kostnader', 3],
      ['summor', 2],
    ]);
    expect(report.tables[1]?.rows[0]).toEqual(['H-001', 'Byggförvaltningen', 0, 0, 150.5, 0, 150.5]);
  });
});

describe('the decision log', () => {
  test('tells decisions with their grounds, and counts those without', () => {
    const story = configuredStory();
    const incident = outage(story);
    story.give('incident.classify', { incident, level: 'disruption' });
    story.give('incident.classify', { incident, level: 'major', motive: 'Många saknar värme' });
    const { document, tables } = decisionLog(readStory(story), {});
    expect(tables[0]?.rows).toHaveLength(1);
    expect(saying(document.blocks)).toContain('Många saknar värme');
    expect(saying(document.blocks)).toContain('Ett beslut utan angivna skäl är utelämnat.');
  });
});

describe('the alarm report', () => {
  test('tells not reached from not answered, and the first sign of each', () => {
    const story = alarmedStory();
    const incident = outage(story);
    const recipients = [...story.state.alarmRecipients.keys()].slice(0, 2);
    const alarm = story.id();
    story.give('alarm.send', { alarm, incident, recipients, message: 'Samling', mode: 'all' });
    const [first = ''] = recipients;
    story.give('alarm.note-call', { alarm, recipient: first, outcome: 'reached' });
    const log = readStory(story);
    const [row] = log.alarms.rows();
    expect(row?.recipients.map(({ reachedByCallAt, answer }) => [reachedByCallAt !== null, answer])).toEqual([
      [true, null],
      [false, null],
    ]);
    const { document, tables } = alarmReport(log, { incident });
    expect(saying(document.blocks)).toContain('Inte nådd');
    expect(saying(document.blocks)).toContain('1 av 2, den första efter 1 min');
    expect(tables.map(({ id }) => id)).toEqual(['utskick', 'mottagare']);
  });
});

describe('the report of a shift', () => {
  test('is of the newest unless another is asked for, with what was handed over', () => {
    const story = configuredStory();
    const [first, second] = [story.id(), story.id()];
    story.give('duty.take-over', { shift: first, name: 'TiB 1', note: 'Lugnt' });
    story.give('journal.write', {
      entry: story.id(),
      kind: 'event',
      direction: 'in',
      text: 'Rök vid kajen',
    });
    story.give('duty.take-over', { shift: second, name: 'TiB 2' });
    const log = readStory(story);
    expect(shiftReport(log, null)?.document.subtitle).toContain('TiB 2');
    const earlier = shiftReport(log, first);
    expect(saying(earlier?.document.blocks ?? [])).toContain('Rök vid kajen');
    expect(log.shifts.rows()[0]?.endedAt).not.toBeNull();
    expect(shiftReport(log, story.id())).toBeNull();
    expect(shiftReport(readStory(configuredStory()), null)).toBeNull();
  });
});

describe('the after-action review', () => {
  function reviewed() {
    const story = configuredStory();
    const exercise = outage(story, 'Höstövning');
    story.give('review.describe', { review: story.id(), incident: exercise, exercise: true });
    const incident = outage(story);
    story.give('review.set-goals', {
      goals: [
        { from: 'first-call', to: 'level', minutes: 1 },
        { from: 'level', to: 'closed', minutes: 60 },
      ],
    });
    story.give('incident.classify', { incident, level: 'major', motive: 'Kyla' });
    const observation = story.id();
    const at = story.now();
    story.give('review.note', { observation, incident, kind: 'improve', at, text: 'Ingen nyckel' });
    const task = story.id();
    const measure = { title: 'Nyckelskåp', owner: 'Fastighet', dueAt: '2027-01-15T08:00:00Z' };
    story.give('review.add-measure', { observation, task, ...measure });
    return { story, incident, exercise, task, observation };
  }

  test('sets its times beside the own goals and the last exercise', () => {
    const { story, incident, exercise } = reviewed();
    const data = reviewData(readStory(story), incident);
    expect(data?.comparedWith?.incident).toBe(exercise);
    expect(data?.goals.map(({ taken, met }) => [taken, met])).toEqual([
      [2, false],
      [null, null],
    ]);
    expect(data?.highest).toBe('major');
  });

  test('a measure stands in it until it is done, with when', () => {
    const { story, incident, task } = reviewed();
    expect(saying(reviewReport(readStory(story), incident)?.document.blocks ?? [])).toContain('Pågår');
    story.give('task.update', { task, title: 'Nyckelskåp med kod' });
    story.give('task.complete', { task });
    const data = reviewData(readStory(story), incident);
    expect(data?.observations[0]?.measures).toMatchObject([
      { title: 'Nyckelskåp med kod', owner: 'Fastighet' },
    ]);
    expect(data?.observations[0]?.measures[0]?.completedAt).not.toBeNull();
  });

  test('what is struck, and an incident that is not, are not in it', () => {
    const { story, incident, observation } = reviewed();
    story.give('review.strike', { observation, reason: 'Fel' });
    expect(reviewData(readStory(story), incident)?.observations).toEqual([]);
    expect(reviewReport(readStory(story), story.id())).toBeNull();
  });
});
