import { configuredStory, smallMunicipality } from './story.ts';
import type { Story } from './story.ts';

/** Steps that the tests of the committee's law take again and again. */
export const motive = 'Kyla';
export const texts = { text: 'Tre bussar beställs', grounds: 'Kyla' };
export const decided = { ...texts, decidedBy: 'Ordföranden' };
export const [warm, plain] = smallMunicipality.safetyPoints.map(({ id }) => id) as [string, string];

/** The committee is in function because of an incident. */
export function active(story = configuredStory()) {
  const incident = reported(story);
  return { story, incident, activation: activate(story, incident).activation };
}

export function reported(story: Story): string {
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return incident;
}

export function activate(story: Story, incident: string, role = 'chair') {
  const activation = story.id();
  const data = { activation, incident, decision: 'activate', level: 'extraordinary', motive } as const;
  return { ...story.give('crisis-leadership.decide-activation', data, role), activation };
}

/** The chair has said on the telephone that the committee enters into function, and has not confirmed it yet. */
export function activateOrally(story: Story, incident: string): string {
  const activation = story.id();
  const decision = { activation, incident, decision: 'activate', level: 'extraordinary', motive } as const;
  const known = { decidedBy: 'Ordföranden', decidedAt: story.now(), recognisedBy: 'Motringning' };
  story.give('crisis-leadership.record-oral-decision', { ...decision, ...known });
  return activation;
}

export const takeOver = (story: Story, area = 'Hemtjänst') => {
  const takeover = story.id();
  const data = { takeover, committee: 'omsorgsnamnden', area, motive };
  return { ...story.give('crisis-leadership.take-over', data, 'chair'), takeover };
};
export const terminate = (story: Story, decidedAt = story.now()) =>
  story.give('crisis-leadership.terminate', { endedBy: 'council', decidedAt, motive: 'Över' }, 'secretary');
export const record = (story: Story, more: object = {}, role = 'secretary') => {
  const decision = story.id();
  const outcome = story.give('crisis-leadership.record-decision', { decision, ...decided, ...more }, role);
  return { ...outcome, decision };
};
export const propose = (story: Story, more: object = {}) => {
  const proposal = story.id();
  const outcome = story.give('crisis-leadership.propose-decision', { proposal, ...texts, ...more });
  return { ...outcome, proposal };
};
export const declare = (story: Story, alert = story.id()) => {
  const data = { alert, level: 'raised', source: 'Regeringens beslut', declaredAt: story.now() } as const;
  return { ...story.give('crisis-leadership.declare-heightened-alert', data), alert };
};
