import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

const text = 'Ingen ska frysa i sitt hem';

describe('directives', () => {
  test('a directive is a decision in the journal and is followed up until it is fulfilled', () => {
    const story = configuredStory();
    const directive = story.id();
    const data = { directive, text, owner: 'S3 Genomförande', followUpAt: '2026-11-22T09:00:00+01:00' };
    const issued = story.give('staff.issue-directive', data, 'chief-of-staff');
    const [event, line] = expectEvents(issued, 'staff.directive-issued', 'journal.written');
    const followUpAt = '2026-11-22T08:00:00.000Z';
    expect(event?.payload).toEqual({ directive, group: 'central', followUpAt });
    expect(line?.payload).toMatchObject({ kind: 'decision' });
    expect(line?.sealed).toMatchObject({
      text: 'Krisledningsgruppen, inriktning till S3 Genomförande: Ingen ska frysa i sitt hem',
    });
    const ongoing = { directive, status: 'ongoing', note: 'Två områden klara', followUpAt } as const;
    const followed = story.give('staff.follow-up-directive', ongoing);
    expectEvents(followed, 'staff.directive-followed-up', 'journal.written');
    expect(story.state.directives.get(directive)).toMatchObject({ status: 'ongoing', followUpAt });
    const ended = story.give('staff.follow-up-directive', { ...ongoing, status: 'fulfilled', note: 'Klart' });
    const [, end] = expectEvents(ended, 'staff.directive-followed-up', 'journal.written');
    expect(end?.sealed).toMatchObject({
      text: 'Uppföljning av inriktning, uppfylld: Klart Inriktningen: Ingen ska frysa i sitt hem',
    });
    const row = { status: 'fulfilled', note: 'Klart', followUpAt: null, followedUpAt: story.now() };
    expect(story.state.directives.get(directive)).toMatchObject(row);
    const more = story.give('staff.follow-up-directive', ongoing);
    expectRefusal(more, 'directive-already-ended', 'directive');
  });

  test('one with the same id, one that is not there and one of another group are refused', () => {
    const story = configuredStory();
    const directive = story.id();
    story.give('staff.issue-directive', { directive, text });
    expectRefusal(story.give('staff.issue-directive', { directive, text }), 'id-already-used', 'directive');
    const note = { status: 'withdrawn', note: 'Fel' } as const;
    const unknown = story.give('staff.follow-up-directive', { directive: story.id(), ...note });
    expectRefusal(unknown, 'directive-not-found', 'directive');
    const [role, omsorg] = ['department-coordinator', { department: 'omsorg' }];
    const other = story.give('staff.follow-up-directive', { directive, ...note }, role, omsorg);
    expectRefusal(other, 'not-own-department', 'group');
    const central = story.give('staff.issue-directive', { directive: story.id(), text }, role, omsorg);
    expectRefusal(central, 'not-own-department', 'group');
  });

  test('a confidential directive is restricted before it is recorded, and its lines and follow-ups with it', () => {
    const story = configuredStory();
    const directive = story.id();
    const data = { directive, text, restrict: { ground: 'OSL 18 kap. 13 §' } };
    const types = [
      'record.restricted',
      'staff.directive-issued',
      'record.restricted',
      'journal.written',
    ] as const;
    expectEvents(story.give('staff.issue-directive', data), ...types);
    expect(story.state.directives.get(directive)?.text).toBeNull();
    const follow = { directive, status: 'ongoing', note: 'Skyddat' } as const;
    const followed = story.give('staff.follow-up-directive', follow);
    expectEvents(followed, 'staff.directive-followed-up', 'record.restricted', 'journal.written');
    expect(story.state.directives.get(directive)?.note).toBeNull();
    const sealedTexts = { text, note: 'Skyddat' };
    story.give('record.release', { record: directive, ground: 'Över' }, 'duty-officer', { sealedTexts });
    expect(story.state.directives.get(directive)).toMatchObject({ text, note: 'Skyddat' });
  });

  test('those that have ended are let go when fifty others have', () => {
    const story = configuredStory();
    const first = story.id();
    const end = (directive: string) => {
      story.give('staff.issue-directive', { directive, text });
      story.give('staff.follow-up-directive', { directive, status: 'withdrawn', note: 'Fel' });
    };
    end(first);
    for (let count = 0; count < 50; count += 1) end(story.id());
    expect(story.state.directives.has(first)).toBe(false);
    expect(story.state.directives.size).toBe(50);
  });
});
