import { describe, expect, test } from 'vitest';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { openReplay } from './engine.ts';

const point = smallMunicipality.safetyPoints[0];
const motive = 'Enligt planen, kylan tilltar';

/** What changed while `then` was done, as its lines. */
function changed(given: (story: Story) => void, then: (story: Story) => void): string[] {
  const story = configuredStory();
  given(story);
  const from = story.events.length;
  then(story);
  return openReplay(story.events)
    .compare(from, story.events.length)
    .lines.map(({ text }) => text);
}

const nothing = (): void => undefined;

describe('what changed between two moments is told in one sentence each', () => {
  const incident = '00000000-0000-4000-8000-0000000000aa';
  const report = (story: Story): void => {
    story.give('incident.report', { incident, title: 'Elavbrott i Bollmora', incidentType: 'power-outage' });
  };

  test('an incident, its level and its end', () => {
    const lines = changed(nothing, (story) => {
      report(story);
      story.give('incident.classify', { incident, level: 'major', motive });
    });
    expect(lines).toEqual([
      'H-001 är ny: Elavbrott i Bollmora',
      'H-001 bedömdes som särskild händelse.',
      'En ny post, 1, i dagboken.',
    ]);
    const next = changed(
      (story) => {
        report(story);
        story.give('incident.classify', { incident, level: 'disruption', motive });
      },
      (story) => {
        story.give('incident.classify', { incident, level: 'major', motive });
        story.give('incident.close', { incident, reason: 'Strömmen är åter' });
      },
    );
    expect(next).toContain('H-001 gick från störning till särskild händelse.');
    expect(next).toContain('H-001 avslutades.');
  });

  test('a safety point and how many have come', () => {
    const safetyPoint = point?.id ?? '';
    const lines = changed(
      (story) => void story.give('safety-point.set-status', { safetyPoint, status: 'preparing' }),
      (story) => {
        story.give('safety-point.set-status', { safetyPoint, status: 'open' });
        story.give('safety-point.report', { safetyPoint, occupancy: 12 });
      },
    );
    expect(lines).toContain(`${point?.name} gick från förbereds till öppen.`);
    expect(lines).toContain(`${point?.name} har 12 besökare, tidigare 0.`);
  });

  test('departments, key facts, tasks and decisions in the journal', () => {
    const [fact, task] = ['00000000-0000-4000-8000-0000000000ab', '00000000-0000-4000-8000-0000000000ac'];
    const lines = changed(
      (story) => {
        story.give('situation.set-department-status', { department: 'omsorg', status: 'green' });
        story.give('situation.set-key-fact', { fact, label: 'Utan ström', value: '2 300' });
        story.give('task.add', { task, title: 'Ring nätägaren', owner: 'Växeln' });
      },
      (story) => {
        story.give('situation.set-department-status', { department: 'omsorg', status: 'red' });
        story.give('situation.set-key-fact', { fact, label: 'Utan ström', value: '4 100' });
        story.give('task.complete', { task });
        const entry = { entry: story.id(), direction: 'internal' } as const;
        story.give('journal.write', { ...entry, kind: 'decision', text: 'Vi öppnar fler punkter' });
      },
    );
    expect(lines).toEqual([
      'Utan ström ändrades från 2 300 till 4 100.',
      'Omsorgsförvaltningen gick från grön till röd.',
      'Uppgiften är klar: Ring nätägaren',
      'En ny post, 1, i dagboken.',
      'Beslut i dagboken, post 1: Vi öppnar fler punkter',
    ]);
  });

  test('a text that is confidential is named without it', () => {
    const lines = changed(nothing, (story) => {
      const restrict = { ground: 'OSL 21 kap. 3 §' };
      story.give('task.add', { task: story.id(), title: 'Hemlig adress', owner: 'Omsorg', restrict });
    });
    expect(lines).toEqual(['Ny uppgift: text som inte visas', 'En text belades med sekretess.']);
  });
});
