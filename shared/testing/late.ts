import type { DomainEvent } from '../events.ts';
import { expectEvents } from './outcome.ts';
import { configuredStory, smallMunicipality } from './story.ts';
import type { Story } from './story.ts';

/** A safety point, and another one. */
export const safetyPoint = smallMunicipality.safetyPoints[0]?.id ?? '';
export const elsewhere = smallMunicipality.safetyPoints[1]?.id ?? '';
/** What its author had seen: everything so far. `known`: the log has that position. */
export const looked = (story: Story, known = true) => ({ basedOn: { seq: story.events.length, known } });

/** A story with one incident. */
export function withIncident(): { story: Story; incident: string } {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

/** Somebody else has changed the title since the late one looked. */
export function late(): {
  story: Story;
  incident: string;
  conflict: string;
  events: readonly DomainEvent[];
  /** When the value that stands was given. */
  given: string | undefined;
} {
  const { story, incident } = withIncident();
  const before = looked(story);
  story.give('incident.update', { incident, title: 'Elavbrott i Bollmora' }, 'chief-of-staff');
  const given = story.events.at(-1)?.occurredAt;
  const data = { incident, title: 'Elavbrott i Trollbäcken', description: 'Två ledningar' };
  const outcome = story.give('incident.update', data, 'duty-officer', before);
  const events = expectEvents(outcome, 'incident.updated', 'conflict.recorded');
  const [conflict = ''] = [...story.state.conflicts.values()].map(({ id }) => id);
  return { story, incident, conflict, events, given };
}
