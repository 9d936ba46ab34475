import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const place = { lat: 59.24, lon: 18.22 };
const school = (story: Story, more: object = {}) => ({
  id: story.id(),
  name: 'Exempelskolan',
  kind: 'school' as const,
  vitalFunction: 'education-childcare' as const,
  place,
  ...more,
});

describe('premises of vital functions', () => {
  test('they come in by one import; what is as it was is passed over', () => {
    const story = configuredStory();
    const [one, other] = [school(story, { note: 'Två ingångar' }), school(story)];
    const outcome = story.give('premises.import', { premises: [one, other] }, 'administrator');
    const [event] = expectEvents(outcome, 'premises.imported');
    expect(event?.payload).toMatchObject({ removed: [], noted: [one.id] });
    expect(JSON.stringify(event?.payload)).not.toContain('ingångar');
    expect(story.state.premises.get(one.id)).toMatchObject({ name: 'Exempelskolan', note: 'Två ingångar' });
    const { note: _kept, ...same } = { note: '', ...one };
    expectRefusal(story.give('premises.import', { premises: [same, other] }), 'nothing-changed', 'premises');
    const renamed = { ...same, name: 'Nya skolan' };
    expectEvents(story.give('premises.import', { premises: [renamed, other] }), 'premises.imported');
    expect(story.state.premises.get(one.id)).toMatchObject({ name: 'Nya skolan', note: 'Två ingångar' });
    story.give('premises.import', { premises: [{ ...renamed, note: null }] });
    expect(story.state.premises.get(one.id)?.note).toBeNull();
  });

  test('replacing removes what the list does not name', () => {
    const story = configuredStory();
    const [one, other] = [school(story), school(story)];
    story.give('premises.import', { premises: [one, other] });
    const outcome = story.give('premises.import', { premises: [one], replace: true });
    const [event] = expectEvents(outcome, 'premises.imported');
    expect(event?.payload).toMatchObject({ premises: [], removed: [other.id] });
    expect([...story.state.premises.keys()]).toEqual([one.id]);
  });

  test('a list with one wrong place, or the same premises twice, is refused whole', () => {
    const story = configuredStory();
    const turned = school(story, { place: { lat: 18.22, lon: 59.24 } });
    const refused = story.give('premises.import', { premises: [school(story), turned] });
    expectRefusal(refused, 'place-outside-bounds', 'premises.1.place');
    const one = school(story);
    expectRefusal(story.give('premises.import', { premises: [one, one] }), 'premises-twice', 'premises.1.id');
    expect(story.state.premises.size).toBe(0);
  });

  test('the register holds five thousand', () => {
    const story = configuredStory();
    const many = () => Array.from({ length: 500 }, () => school(story));
    for (let round = 0; round < 10; round += 1) story.give('premises.import', { premises: many() });
    expect(story.state.premises.size).toBe(5_000);
    const refused = story.give('premises.import', { premises: [school(story)] });
    expectRefusal(refused, 'too-many-premises', 'premises');
  });

  test('one is removed by itself, once', () => {
    const story = configuredStory();
    const one = school(story);
    story.give('premises.import', { premises: [one] });
    expectEvents(story.give('premises.remove', { premises: one.id }), 'premises.removed');
    expectRefusal(story.give('premises.remove', { premises: one.id }), 'premises-not-found', 'premises');
  });
});
