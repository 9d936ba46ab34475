import { expect, test } from 'vitest';
import { configuredStory } from '#shared/testing/story.ts';
import { announcementOf } from './announcements.ts';

const story = configuredStory();
const incident = story.id();
story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
const written = {
  entry: story.id(),
  kind: 'situation',
  direction: 'internal',
  text: 'Nio av tolv nådda.',
} as const;

const newest = () => {
  const event = story.events.at(-1);
  if (event === undefined) throw new Error('nothing was recorded');
  return event;
};

test('an entry is heard with its time, its kind and its text, and a decision counts as important', () => {
  story.give('journal.write', written);
  expect(announcementOf(newest())).toEqual({
    entry: { line: expect.stringMatching(/^\d\d:\d\d, .+: Nio av tolv nådda\.$/), important: false },
  });
  story.give('journal.write', { ...written, entry: story.id(), kind: 'decision' });
  expect(announcementOf(newest())).toMatchObject({ entry: { important: true } });
});

test('a withheld text is not heard', () => {
  story.give('journal.write', { ...written, entry: story.id() });
  expect(announcementOf({ ...newest(), sealed: null })).toBeNull();
});

test('a level that is set, and a question to the chair, are heard at once', () => {
  story.give('incident.classify', { incident, level: 'major', motive: 'Samordning behövs' });
  const classified = story.events.find(({ type }) => type === 'incident.classified');
  if (classified === undefined) throw new Error('no level was set');
  expect(announcementOf(classified)).toEqual({ alert: 'Ny nivå: Särskild händelse.' });
  story.give('crisis-leadership.request-activation', { request: story.id(), incident, motive: 'Läget' });
  const asked = story.events.find(({ type }) => type === 'crisis-leadership.activation-requested');
  if (asked === undefined) throw new Error('nothing was asked');
  expect(announcementOf(asked)).toHaveProperty('alert');
});

test('that the chair is prevented, or denies what was said in their name, is heard at once', () => {
  story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
  const prevented = story.events.find(({ type }) => type === 'crisis-leadership.prevented');
  if (prevented === undefined) throw new Error('nobody was prevented');
  expect(announcementOf(prevented)).toEqual({
    alert: 'Ordföranden är förhindrad. Vice ordföranden beslutar.',
  });
  const activation = story.id();
  story.give('crisis-leadership.record-oral-decision', {
    activation,
    incident,
    decision: 'decline',
    level: 'major',
    motive: 'Läget klaras',
    decidedBy: 'Ordföranden',
    decidedAt: story.now(),
    recognisedBy: 'Motringd',
  });
  const answer = (): unknown => {
    const answered = story.events.findLast(
      ({ type }) => type === 'crisis-leadership.oral-decision-confirmed',
    );
    return answered === undefined ? null : announcementOf(answered);
  };
  story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: false }, 'chair');
  expect(answer()).toHaveProperty('alert');
});
