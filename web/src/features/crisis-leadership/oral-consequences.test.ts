import { configuredStory } from '#shared/testing/story.ts';
import { expect, test } from 'vitest';
import { bandWords } from './band-words.ts';
import { fallsWith, fellWith, toldDenials } from './oral-consequences.ts';

const motive = 'Läget kräver prioritering mellan nämnderna.';

function spoken(decision: 'activate' | 'decline' = 'activate') {
  const story = configuredStory();
  const incident = story.id();
  const request = story.id();
  const activation = story.id();
  const takeover = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  story.give('incident.classify', { incident, level: 'major', motive });
  story.give('crisis-leadership.request-activation', { request, incident, motive });
  story.give('crisis-leadership.record-oral-decision', {
    activation,
    request,
    incident,
    decision,
    level: decision === 'activate' ? 'extraordinary' : 'major',
    motive,
    decidedBy: 'Ordförande i krisledningsnämnden',
    decidedAt: story.now(),
    recognisedBy: 'Motringd på känt nummer',
  });
  const committee = story.state.organisation?.committees.find(({ kind }) => kind === 'committee')?.id ?? '';
  if (decision === 'activate')
    story.give('crisis-leadership.take-over', { takeover, committee, area: 'Allt', motive }, 'chair');
  const found = () => {
    const one = story.state.crisisLeadership.activations[activation];
    if (one === undefined) throw new Error('no activation');
    return one;
  };
  const answer = (confirmed: boolean) =>
    story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed }, 'chair');
  return { story, incident, takeover, found, answer };
}

test('a denial is told beforehand: the activity, each area, the level, and that the question waits again', () => {
  const { story, takeover, found } = spoken();
  expect(fallsWith(story.state, found())).toMatchObject({
    activity: 'ends',
    takeovers: [{ id: takeover }],
    level: 'major',
    asksAgain: true,
  });
});

test('what is told beforehand is what falls', () => {
  const { story, takeover, found, answer } = spoken();
  expect(fellWith(story.state, found())).toEqual([]);
  answer(false);
  expect(fellWith(story.state, found()).map(({ id }) => id)).toEqual([takeover]);
  expect(story.state.crisisLeadership.status).toBe('requested');
});

test('a spoken no takes nothing with it but the answer', () => {
  const { story, found } = spoken('decline');
  expect(fallsWith(story.state, found())).toEqual({
    activity: 'none',
    takeovers: [],
    level: null,
    asksAgain: true,
  });
});

test('a denial is told to everyone for a day, or until the incident has been decided about again', () => {
  const { story, incident, found, answer } = spoken();
  answer(false);
  const at = Date.parse(found().voidAt ?? '');
  expect(toldDenials(story.state, at + 60_000)).toHaveLength(1);
  expect(toldDenials(story.state, at + 25 * 3_600_000)).toEqual([]);
  story.give(
    'crisis-leadership.decide-activation',
    { activation: story.id(), incident, decision: 'activate', level: 'extraordinary', motive },
    'chair',
  );
  expect(toldDenials(story.state, at + 60_000)).toEqual([]);
});

test('the band says who is waited for and how long, and asks the one who is said to have decided', () => {
  const { found, answer } = spoken();
  const now = Date.parse(found().oral?.recordedAt ?? '') + 12 * 60_000;
  expect(bandWords(found(), 0, false, now)).toMatch(
    /^Krisledningsnämnden är aktiverad\. Beslutat .+ av ordföranden, som inte har bekräftat än \(12 min\)\.$/,
  );
  expect(bandWords(found(), 0, true, now)).toMatch(
    /^Du uppges ha beslutat .+ ska aktiveras\. Stämmer det\?$/,
  );
  answer(false);
  expect(bandWords(found(), 1, false, now)).toMatch(
    /^Ordföranden bestrider .+ Aktiveringen gäller inte sedan .+ Ett övertagande har återgått\.$/,
  );
});
