import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

const morning = { from: '2026-11-22T06:00:00Z', until: '2026-11-22T14:00:00Z' };
const base = { group: 'central', function: 's2', holder: 'Lägesbild 1' };

describe('who holds a staff function', () => {
  test('is planned ahead, also before the group works, and may overlap', () => {
    const story = configuredStory();
    const assignment = story.id();
    const data = { ...base, ...morning, assignment, phone: '070-174 06 05' };
    const [event] = expectEvents(story.give('staff.assign', data, 'chief-of-staff'), 'staff.assigned');
    expect(event?.payload).toEqual({
      assignment,
      group: 'central',
      function: 's2',
      from: '2026-11-22T06:00:00.000Z',
      until: '2026-11-22T14:00:00.000Z',
    });
    expect(event?.sealed).toEqual({ holder: 'Lägesbild 1', phone: '070-174 06 05' });
    expectEvents(
      story.give('staff.assign', { ...base, ...morning, assignment: story.id() }),
      'staff.assigned',
    );
    expect(story.state.staffAssignments.size).toBe(2);
  });

  test('is taken out again with a reason', () => {
    const story = configuredStory();
    const assignment = story.id();
    story.give('staff.assign', { ...base, ...morning, assignment });
    const outcome = story.give('staff.remove-assignment', { assignment, reason: 'Sjuk' });
    const [event] = expectEvents(outcome, 'staff.assignment-removed');
    expect(event).toMatchObject({ payload: { assignment }, sealed: { reason: 'Sjuk' } });
    expect(story.state.staffAssignments.size).toBe(0);
    const again = story.give('staff.remove-assignment', { assignment, reason: 'Sjuk' });
    expectRefusal(again, 'assignment-not-found', 'assignment');
  });

  test('leaves the live state a week after its end', () => {
    const story = configuredStory();
    const assignment = story.id();
    story.give('staff.assign', { ...base, ...morning, assignment });
    story.daysPass(8);
    story.give('staff.assign', { ...base, ...morning, assignment: story.id() });
    expect(story.state.staffAssignments.has(assignment)).toBe(false);
    expect(story.state.staffAssignments.size).toBe(1);
  });

  test('must be a function that the staff has, for a time that does not end before it begins, once', () => {
    const story = configuredStory();
    const assignment = story.id();
    const data = { ...base, ...morning, assignment };
    const unknown = story.give('staff.assign', { ...data, function: 's10' });
    expectRefusal(unknown, 'unknown-staff-function', 'function');
    const turned = { ...data, until: morning.from };
    expectRefusal(story.give('staff.assign', turned), 'until-before-from', 'until');
    expectRefusal(story.give('staff.assign', { ...data, group: 'ingen' }), 'unknown-department', 'group');
    story.give('staff.assign', data);
    expectRefusal(story.give('staff.assign', data), 'id-already-used', 'assignment');
  });

  test("a coordinator plans the own department's group alone", () => {
    const story = configuredStory();
    const [own, central] = [story.id(), story.id()];
    const [role, omsorg] = ['department-coordinator', { department: 'omsorg' }];
    story.give('staff.assign', { ...base, ...morning, assignment: central });
    const data = { ...base, ...morning, assignment: own };
    const refused = story.give('staff.assign', data, role, omsorg);
    expectRefusal(refused, 'not-own-department', 'group');
    const removal = story.give(
      'staff.remove-assignment',
      { assignment: central, reason: 'Byte' },
      role,
      omsorg,
    );
    expectRefusal(removal, 'not-own-department', 'group');
    const taken = story.give('staff.assign', { ...data, group: 'omsorg' }, role, omsorg);
    expectEvents(taken, 'staff.assigned');
  });
});
