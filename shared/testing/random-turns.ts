import { incidentTypes } from '../classification/incident-types.ts';
import { unknownFacts } from '../classification/facts.ts';
import { directions, journalKinds } from '../journal/state.ts';
import { mapLayers } from '../map-view/layers.ts';
import { safetyPointStatuses } from '../safety-point/state.ts';
import { departmentStatuses } from '../situation/state.ts';
import { afterPlays } from './random-after.ts';
import { alarmPlays } from './random-alarms.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play, Things, Turn } from './random-choices.ts';
import { conflictPlays } from './random-conflicts.ts';
import { drawingPlays } from './random-drawings.ts';
import { dutyPlays } from './random-duty.ts';
import { attachmentPlays } from './random-attachments.ts';
import { erasurePlays } from './random-erasures.ts';
import { fieldPlays } from './random-field.ts';
import { lawPlays } from './random-law.ts';
import { meetingPlays } from './random-meetings.ts';
import { pointPlays } from './random-points.ts';
import { recordPlays } from './random-records.ts';
import { reportPlays } from './random-reports.ts';
import { registerPlays } from './random-register.ts';
import { staffPlays } from './random-staff.ts';
import { smallMunicipality } from './story.ts';
import type { Outcome, Story } from './story.ts';

const chairs = ['chair', 'chair', 'vice-chair'] as const;

const playCard = (story: Story, things: Things, one: number): Outcome => {
  const data = { application: things.make('application', story), card: 'elavbrott', again: one % 2 === 0 };
  return story.give('action-card.apply', { ...data, incident: things.any('incident', one) });
};

const plays: readonly Play[] = [
  (story, things, one, two) => {
    const incident = things.make('incident', story);
    const data = { incident, title: `Händelse ${one}`, incidentType: from(incidentTypes, one) };
    return story.give('incident.report', {
      ...data,
      ...maybe(two, { departments: ['bygg'] }),
      ...rarely(two, hidden),
    });
  },
  (story, things, one, two, three) => {
    const entry = things.make('entry', story);
    const data = {
      entry,
      kind: from(journalKinds, one),
      direction: from(directions, two),
      text: `Post ${one}`,
    };
    const about = maybe(three, { incident: things.any('incident', one) });
    return story.give('journal.write', { ...data, ...about, ...rarely(three, hidden) });
  },
  (story, things, one, two) => {
    const corrects = things.any('entry', one);
    const data = { entry: things.make('entry', story), corrects, reason: 'Fel' };
    return story.give('journal.correct', { ...data, kind: 'note', ...maybe(two, { text: `Rättad ${two}` }) });
  },
  (story, things, one) => {
    const strikes = things.any('entry', one);
    return story.give('journal.strike', { entry: things.make('entry', story), strikes, reason: 'Dubblett' });
  },
  (story, things, one, two) => {
    const facts = {
      ...unknownFacts,
      needsMunicipalCoordination: from(['yes', 'no', 'unknown'] as const, two),
    };
    return story.give('incident.assess', { incident: things.any('incident', one), facts });
  },
  (story, things, one, two, three) => {
    const level = from(['disruption', 'major'] as const, two);
    const role = from(['duty-officer', 'chair', 'vice-chair'] as const, three);
    const data = { incident: things.any('incident', one), level, ...maybe(three, { motive: 'Så är det' }) };
    return story.give('incident.classify', data, role);
  },
  (story, things, one, two) => {
    const incident = things.any('incident', one);
    return story.give('incident.update', {
      incident,
      description: `Läge ${two}`,
      ...maybe(two, { departments: [] }),
    });
  },
  (story, things, one, two) =>
    story.give('incident.relate', { incident: things.any('incident', one), to: things.any('incident', two) }),
  (story, things, one, two) => {
    const data = {
      incident: things.any('incident', one),
      into: things.any('incident', two),
      reason: 'Samma',
    };
    return story.give('incident.merge', data);
  },
  (story, things, one) =>
    story.give('incident.close', { incident: things.any('incident', one), reason: 'Klart' }),
  (story, things, one) =>
    story.give('incident.reopen', { incident: things.any('incident', one), reason: 'Åter' }),
  (story, things, one, two) => {
    const data = { task: things.make('task', story), title: `Uppgift ${one}`, owner: 'TiB' };
    return story.give('task.add', { ...data, ...maybe(two, { incident: things.any('incident', one) }) });
  },
  (story, things, one, two) =>
    story.give('task.update', { task: things.any('task', one), ...maybe(two, { owner: 'Bygg' }) }),
  (story, things, one) => story.give('task.acknowledge', { task: things.any('task', one) }),
  (story, things, one) => {
    const outcome = playCard(story, things, one);
    for (const { type, payload } of outcome.events)
      if (type === 'task.added') things.add('task', payload.task);
    return outcome;
  },
  (story, things, one) => story.give('task.complete', { task: things.any('task', one) }),
  (story, _things, one, two, three) => {
    const safetyPoint = from(smallMunicipality.safetyPoints, one).id;
    const status = from(safetyPointStatuses, two);
    const more = { warmingCentre: true, ...maybe(two, { reason: 'Kallt' }) };
    return story.give('safety-point.set-status', { safetyPoint, status, ...maybe(three, more) });
  },
  (story, _things, one, two) => {
    const safetyPoint = from(smallMunicipality.safetyPoints, one).id;
    return story.give('safety-point.report', {
      safetyPoint,
      occupancyChange: (two % 40) - 20,
      note: 'Lugnt',
    });
  },
  (story, _things, one) => story.give('situation.set-title', { title: `Läge ${one}` }),
  (story, _things, one, two, three) => {
    const [west, south] = smallMunicipality.bounds;
    const at = { lat: south + (one % 9) / 500, lon: west + (two % 9) / 500, zoom: 8 + (three % 40) / 4 };
    return story.give('map.show-view', { ...at, layers: mapLayers.slice(one % mapLayers.length) });
  },
  (story) => story.give('map.reset-view', {}),
  (story, things, one) =>
    story.give('situation.set-key-fact', {
      fact: things.make('fact', story),
      label: 'Antal',
      value: `${one}`,
    }),
  (story, things, one) => story.give('situation.remove-key-fact', { fact: things.any('fact', one) }),
  (story, _things, one, two) => {
    const { id } = from(smallMunicipality.departments, one);
    return story.give('situation.set-department-status', {
      department: id,
      status: from(departmentStatuses, two),
    });
  },
  (story, things, one) => {
    const data = {
      request: things.make('request', story),
      incident: things.any('incident', one),
      motive: 'Kyla',
    };
    return story.give('crisis-leadership.request-activation', data);
  },
  (story, things, one) =>
    story.give('crisis-leadership.open-brief', { request: things.any('request', one) }, 'chair'),
  (story) => story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' }),
  (story, things, one, two, three) => {
    const activation = things.make('activation', story);
    const decision = from(['activate', 'activate', 'decline'] as const, two);
    const data = {
      activation,
      incident: things.any('incident', one),
      decision,
      level: 'extraordinary',
    } as const;
    const more = { motive: 'Kyla', ...rarely(three, hidden) };
    return story.give('crisis-leadership.decide-activation', { ...data, ...more }, from(chairs, three));
  },
  (story, things, one, _two, three) => {
    const data = { takeover: things.make('takeover', story), area: `Område ${one}`, motive: 'Kyla' };
    const role = from(chairs, three);
    return story.give('crisis-leadership.take-over', { ...data, committee: 'omsorgsnamnden' }, role);
  },
  (story, things, one, _two, three) => {
    const data = { takeover: things.any('takeover', one), motive: 'Lättare' };
    return story.give('crisis-leadership.hand-back', data, from(chairs, three));
  },
  (story, things, one) => {
    const decision = things.make('decision', story);
    const data = { decision, text: `Beslut ${one}`, grounds: 'Kyla', decidedBy: 'Nämnden' };
    return story.give('crisis-leadership.record-decision', data, 'secretary');
  },
  (story) => {
    const data = { endedBy: 'council', decidedAt: story.now(), motive: 'Över' } as const;
    return story.give('crisis-leadership.terminate', data, 'secretary');
  },
  (story, _things, one) => {
    story.daysPass(one % 20);
    return null;
  },
  ...staffPlays,
  ...meetingPlays,
  ...recordPlays,
  ...erasurePlays,
  ...registerPlays,
  ...pointPlays,
  ...dutyPlays,
  ...fieldPlays,
  ...attachmentPlays,
  ...drawingPlays,
  ...afterPlays,
  ...reportPlays,
  ...conflictPlays,
  ...lawPlays,
  ...alarmPlays,
];

export const turnKinds = plays.length;

/** Plays one turn: what its command led to, null where it gave none. */
export function play(story: Story, things: Things, turn: Turn): Outcome | null {
  const [kind, one, two, three] = turn;
  return from(plays, kind)(story, things, one, two, three);
}
