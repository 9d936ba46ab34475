import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../commands.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

function withIncident() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Ras', incidentType: 'landslide' });
  return { story, incident };
}

describe('the registry number of an incident', () => {
  test('is set, changed and taken away, also when it is closed', () => {
    const { story, incident } = withIncident();
    const set = (registryNumber: string | null) =>
      story.give('archive.set-registry-number', { incident, registryNumber }, 'archivist');
    expectEvents(set('KS 2026/41'), 'archive.registry-number-set');
    expect(story.state.incidents.get(incident)?.registryNumber).toBe('KS 2026/41');
    story.give('incident.close', { incident, reason: 'Klart' });
    set('KS 2026/42');
    expect(story.state.incidents.get(incident)?.registryNumber).toBe('KS 2026/42');
    set(null);
    expect(story.state.incidents.get(incident)?.registryNumber).toBeNull();
  });

  test('is sealed, and withheld with its incident', () => {
    const { story, incident } = withIncident();
    const data = { incident, registryNumber: 'KS 2026/41' };
    const [event] = expectEvents(
      story.give('archive.set-registry-number', data, 'secretary'),
      'archive.registry-number-set',
    );
    expect(event?.payload).toEqual({ incident });
    story.give('record.restrict', { record: incident, ground: 'OSL 18 kap. 1 §' });
    expect(story.state.incidents.get(incident)?.registryNumber).toBeNull();
    const sealedTexts = { title: 'Ras', registryNumber: 'KS 2026/41' };
    story.give('record.release', { record: incident, ground: 'Fel' }, 'duty-officer', { sealedTexts });
    expect(story.state.incidents.get(incident)?.registryNumber).toBe('KS 2026/41');
  });

  test('is of an incident that there is', () => {
    const { story } = withIncident();
    const data = { incident: story.id(), registryNumber: 'KS 2026/41' };
    expectRefusal(
      story.give('archive.set-registry-number', data, 'archivist'),
      'incident-not-found',
      'incident',
    );
  });
});

describe('the retention plan', () => {
  test('says of each kind how long it is kept and on what ground; the newest decision stands', () => {
    const { story } = withIncident();
    const give = (recordType: 'alarms' | 'decisions', rule: { action: 'keep' } | typeof twoYears) =>
      story.give('archive.set-retention-plan', { recordType, rule, ground: 'KS 2026 § 45' }, 'archivist');
    const twoYears = { action: 'dispose', years: 2, months: 6 } as const;
    expectEvents(give('alarms', twoYears), 'archive.retention-set');
    give('decisions', { action: 'keep' });
    give('decisions', twoYears);
    give('decisions', { action: 'keep' });
    expect(story.state.retentionPlan).toMatchObject({
      alarms: { rule: twoYears, ground: 'KS 2026 § 45', role: 'archivist' },
      decisions: { rule: { action: 'keep' }, setAt: story.now() },
    });
  });

  test('keeps nothing for no time at all', () => {
    const parse = (years: number, months: number) =>
      commandSchemas['archive.set-retention-plan'].safeParse({
        recordType: 'alarms',
        rule: { action: 'dispose', years, months },
        ground: 'KS 2026 § 45',
      }).success;
    expect(parse(0, 0)).toBe(false);
    expect(parse(0, 1)).toBe(true);
    expect(parse(1, 12)).toBe(false);
    expect(parse(101, 0)).toBe(false);
  });
});
