import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

const motive = 'Samordning behövs';

function activeStory() {
  const story = configuredStory();
  story.give('staff.activate', { activation: story.id(), group: 'central', motive }, 'chief-executive');
  return story;
}

describe('activating a crisis group', () => {
  test('the chief executive activates the krisledningsgrupp, and the journal says so', () => {
    const story = configuredStory();
    const activation = story.id();
    const data = { activation, group: 'central', motive, place: 'Plan 1' };
    const outcome = story.give('staff.activate', data, 'chief-executive');
    const [event, line] = expectEvents(outcome, 'staff.activated', 'journal.written');
    expect(event?.payload).toEqual({ activation, group: 'central', incident: null });
    expect(event?.sealed).toEqual({ motive, place: 'Plan 1' });
    expect(line?.payload).toMatchObject({ kind: 'decision', incident: null, system: true });
    expect(line?.sealed).toMatchObject({
      text: 'Krisledningsgruppen är aktiverad. Samling: Plan 1. Motiv: Samordning behövs',
    });
    const row = { status: 'active', since: story.now(), place: 'Plan 1', role: 'chief-executive' };
    expect(story.state.staffGroups.get('central')).toMatchObject(row);
  });

  test.each(['duty-officer', 'chief-of-staff'])('a %s records who ordered it', (role) => {
    const story = configuredStory();
    const data = { activation: story.id(), group: 'central', motive };
    expectRefusal(story.give('staff.activate', data, role), 'ordered-by-required', 'orderedBy');
    const ordered = story.give('staff.activate', { ...data, orderedBy: 'Kommundirektören' }, role);
    const [, line] = expectEvents(ordered, 'staff.activated', 'journal.written');
    expect(line?.sealed).toMatchObject({
      text: 'Krisledningsgruppen är aktiverad. Beslutat av Kommundirektören. Motiv: Samordning behövs',
    });
    expect(story.state.staffGroups.get('central')?.orderedBy).toBe('Kommundirektören');
  });

  test('for an incident the line stands with it, and the incident must be open', () => {
    const story = configuredStory();
    const [activation, incident] = [story.id(), story.id()];
    const data = { activation, group: 'central', motive, incident };
    expectRefusal(story.give('staff.activate', data, 'chief-executive'), 'incident-not-found', 'incident');
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    const outcome = story.give('staff.activate', data, 'chief-executive');
    const [, line] = expectEvents(outcome, 'staff.activated', 'journal.written');
    expect(line?.payload).toMatchObject({ incident });
  });

  test("a department's group is activated by its coordinator, and by nobody else's", () => {
    const story = configuredStory();
    const [one, other] = [story.id(), story.id()];
    const own = { department: 'omsorg' };
    const coordinator = 'department-coordinator';
    const refused = (group: string) =>
      story.give('staff.activate', { activation: one, group, motive }, coordinator, own);
    expectRefusal(refused('bygg'), 'not-own-department', 'group');
    expectRefusal(refused('central'), 'not-own-department', 'group');
    expectRefusal(refused('ingen'), 'unknown-department', 'group');
    expectEvents(refused('omsorg'), 'staff.activated', 'journal.written');
    const byDutyOfficer = story.give('staff.activate', { activation: other, group: 'bygg', motive });
    const [, line] = expectEvents(byDutyOfficer, 'staff.activated', 'journal.written');
    expect(line?.sealed).toMatchObject({
      text: 'Krisgruppen i Byggförvaltningen är aktiverad. Motiv: Samordning behövs',
    });
  });

  test('a group that works is not activated again; one that has ended is, by another activation', () => {
    const story = configuredStory();
    const activation = story.id();
    const data = { activation, group: 'central', motive };
    story.give('staff.activate', data, 'chief-executive');
    const again = { ...data, activation: story.id() };
    expectRefusal(story.give('staff.activate', again, 'chief-executive'), 'staff-already-active', 'group');
    const ending = story.give('staff.deactivate', { group: 'central', motive: 'Lugnt' });
    const [, line] = expectEvents(ending, 'staff.deactivated', 'journal.written');
    expect(line?.sealed).toMatchObject({ text: 'Krisledningsgruppen avslutar arbetet. Motiv: Lugnt' });
    const row = { status: 'inactive', endedAt: story.now(), endMotive: 'Lugnt', nextBriefingAt: null };
    expect(story.state.staffGroups.get('central')).toMatchObject(row);
    expectRefusal(story.give('staff.activate', data, 'chief-executive'), 'id-already-used', 'activation');
    expectRefusal(story.give('staff.deactivate', { group: 'central', motive }), 'staff-not-active', 'group');
    expectEvents(
      story.give('staff.activate', again, 'chief-executive'),
      'staff.activated',
      'journal.written',
    );
    expect(story.state.staffGroups.get('central')).toMatchObject({ status: 'active', endedAt: null });
  });
});

describe('the rhythm of staff briefings', () => {
  test('it says when the next is, how far apart they are and what is gone through', () => {
    const story = activeStory();
    const nextBriefingAt = '2026-11-22T05:00:00+01:00';
    const data = { group: 'central', nextBriefingAt, everyMinutes: 60, agenda: ['Läget', 'Uthållighet'] };
    const [event] = expectEvents(story.give('staff.set-rhythm', data, 'chief-of-staff'), 'staff.rhythm-set');
    const utc = '2026-11-22T04:00:00.000Z';
    expect(event?.payload).toEqual({ group: 'central', nextBriefingAt: utc, everyMinutes: 60 });
    expect(story.state.staffGroups.get('central')).toMatchObject({
      nextBriefingAt: utc,
      everyMinutes: 60,
      agenda: ['Läget', 'Uthållighet'],
    });
    story.give('staff.set-rhythm', { group: 'central', nextBriefingAt });
    const kept = { everyMinutes: null, agenda: ['Läget', 'Uthållighet'] };
    expect(story.state.staffGroups.get('central')).toMatchObject(kept);
  });

  test('a time that has passed, and a group that does not work, are refused', () => {
    const story = configuredStory();
    const data = { group: 'central', nextBriefingAt: '2026-11-22T02:00:00Z' };
    expectRefusal(story.give('staff.set-rhythm', data), 'staff-not-active', 'group');
    const active = activeStory();
    expectRefusal(active.give('staff.set-rhythm', data), 'briefing-before-now', 'nextBriefingAt');
  });

  test('a briefing writes its minutes in the journal, and the next keeps to the hour', () => {
    const story = activeStory();
    story.give('staff.set-rhythm', {
      group: 'central',
      nextBriefingAt: '2026-11-22T04:00:00Z',
      everyMinutes: 60,
    });
    const briefing = story.id();
    const held = story.give('staff.hold-briefing', { briefing, group: 'central', note: 'Läget är stabilt.' });
    const [event, line] = expectEvents(held, 'staff.briefing-held', 'journal.written');
    const next = '2026-11-22T05:00:00.000Z';
    expect(event?.payload).toEqual({ briefing, group: 'central', nextBriefingAt: next });
    expect(line?.payload).toMatchObject({ kind: 'situation' });
    expect(line?.sealed).toMatchObject({
      text: 'Krisledningsgruppen har hållit stabsorientering. Läget är stabilt.',
    });
    const again = story.give('staff.hold-briefing', { briefing, group: 'central' });
    expectRefusal(again, 'id-already-used', 'briefing');
    story.daysPass(1);
    story.give('staff.hold-briefing', { briefing: story.id(), group: 'central' });
    expect(story.state.staffGroups.get('central')?.nextBriefingAt).toBe('2026-11-23T04:00:00.000Z');
  });

  test('without a rhythm there is no next, and confidential minutes are restricted before they are written', () => {
    const story = activeStory();
    const restrict = { ground: 'OSL 18 kap. 13 §' };
    const data = { briefing: story.id(), group: 'central', note: 'Skyddat', restrict };
    expectEvents(
      story.give('staff.hold-briefing', data),
      'staff.briefing-held',
      'record.restricted',
      'journal.written',
    );
    expect(story.state.staffGroups.get('central')?.nextBriefingAt).toBeNull();
  });
});
