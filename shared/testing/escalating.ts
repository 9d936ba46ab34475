import { unknownFacts } from '../classification/facts.ts';
import type { Facts } from '../classification/facts.ts';
import { alarmedStory } from './alarmed.ts';
import type { Outcome, Story } from './story.ts';

/** Steps that the tests of escalation take again and again. */
export const motive = 'Kyla';
export const extraordinary: Facts = {
  ...unknownFacts,
  deviatesFromNormal: 'yes',
  vitalFunctions: [{ function: 'heating', disturbance: 'serious' }],
  needsUrgentMunicipalAction: 'yes',
};

export function withIncident(more: { restrict?: { ground: string } } = {}) {
  const story = alarmedStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage', ...more });
  return { story, incident };
}

export const classify = (
  story: Story,
  incident: string,
  level: 'disruption' | 'major',
  role = 'duty-officer',
) => story.give('incident.classify', { incident, level, motive }, role);
export const ask = (story: Story, incident: string): Outcome =>
  story.give('crisis-leadership.request-activation', { request: story.id(), incident, motive });
export const decide = (story: Story, incident: string, decision: 'activate' | 'decline' = 'activate') => {
  const data = { activation: story.id(), incident, decision, level: 'extraordinary', motive } as const;
  return story.give('crisis-leadership.decide-activation', data, 'chair');
};
export const prevented = (story: Story, role = 'duty-officer') =>
  story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' }, role);
export const escalations = (story: Story, rule: string) =>
  [...story.state.escalations.values()].filter((one) => one.rule === rule);
export const first = (story: Story, rule: string) => {
  const [one] = escalations(story, rule);
  if (one === undefined) throw new Error(`${rule} has not been planned`);
  return one;
};
export const last = (outcomes: readonly Outcome[]): Outcome => {
  const one = outcomes.at(-1);
  if (one === undefined) throw new Error('nothing was planned');
  return one;
};
export const numbers = (outcome: Outcome) =>
  outcome.events.flatMap((event) => (event.type === 'journal.written' ? [event.payload.number] : []));
