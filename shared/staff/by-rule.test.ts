import { describe, expect, test } from 'vitest';
import { alarmedMunicipality, exampleRules, fire, setLists } from '../testing/alarmed.ts';
import type { Story } from '../testing/story.ts';
import { configuredStory } from '../testing/story.ts';

/** A story in which the rules of level major activate groups: one after two minutes, one at once. */
function storyWithRules(): { story: Story; incident: string } {
  const [delayed] = exampleRules;
  if (delayed === undefined) throw new Error('no rule');
  const atOnce = { ...delayed, id: 'genast', name: 'Genast', delaySeconds: 0, recipients: ['saknas'] };
  const escalationRules = [
    { ...delayed, activates: ['central', 'omsorg'] },
    { ...atOnce, activates: ['omsorg'] },
    { ...atOnce, id: 'ocksa', name: 'Också', activates: ['omsorg'] },
  ];
  const story = configuredStory(undefined, { ...alarmedMunicipality, escalationRules });
  setLists(story);
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Kabelbrott', incidentType: 'power-outage' });
  return { story, incident };
}

const motive = 'Samordning behövs';

describe('a rule that activates crisis groups', () => {
  test('does so when it starts, once for each group, and numbers the journal on', () => {
    const { story, incident } = storyWithRules();
    const { events } = story.give('incident.classify', { incident, level: 'major', motive });
    const activated = events.filter(({ type }) => type === 'staff.activated');
    expect(activated).toMatchObject([{ payload: { group: 'omsorg', incident } }]);
    const lines = events.flatMap((event) => (event.type === 'journal.written' ? [event] : []));
    expect(lines.map(({ payload }) => payload.number)).toEqual(
      lines.map((_, index) => (lines[0]?.payload.number ?? 0) + index),
    );
    expect(lines.some(({ sealed }) => sealed?.text.includes('Enligt regeln Genast.'))).toBe(true);
    expect(story.state.staffGroups.get('central')).toBeUndefined();
    const [fired] = fire(story, 'escalation.fire');
    expect(fired?.refused).toBeNull();
    expect(story.state.staffGroups.get('central')).toMatchObject({ status: 'active', incident });
    expect(fired?.events.filter(({ type }) => type === 'staff.activated')).toHaveLength(1);
  });

  test('leaves a group that works as it is', () => {
    const { story, incident } = storyWithRules();
    const activation = story.id();
    story.give('staff.activate', { activation, group: 'omsorg', motive });
    story.give('incident.classify', { incident, level: 'major', motive });
    expect(story.state.staffGroups.get('omsorg')).toMatchObject({ activation });
  });
});
