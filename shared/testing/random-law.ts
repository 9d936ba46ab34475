import { heldTakeovers } from '../crisis-leadership/active.ts';
import { unconfirmedDecisions } from '../crisis-leadership/waiting.ts';
import { unknownFacts } from '../classification/facts.ts';
import type { Facts } from '../classification/facts.ts';
import { later } from '../kernel/later.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';
import { smallMunicipality } from './story.ts';
import type { Story } from './story.ts';

const extraordinary: Facts = {
  ...unknownFacts,
  deviatesFromNormal: 'yes',
  vitalFunctions: [{ function: 'heating', disturbance: 'serious' }],
  needsUrgentMunicipalAction: 'yes',
};
const deciders = ['Ordföranden', 'Ordföranden', 'Vice ordföranden'] as const;
const confirming = ['chair', 'chair', 'vice-chair'] as const;

const nobody = '00000000-0000-4000-8000-fffffffffffc';

/** The open incidents, and one that does not exist: so that most steps meet what they are about. */
function someIncident(story: Story, number: number): string {
  const open = [...story.state.incidents.values()].filter(({ status }) => status === 'open');
  return from([...open.map(({ id }) => id), nobody], number);
}

function someHeld(story: Story, number: number): string {
  return from([...heldTakeovers(story.state.crisisLeadership).map(({ id }) => id), nobody], number);
}

const takeOver: Play = (story, things, one, two, three) => {
  const data = { takeover: things.make('takeover', story), committee: 'omsorgsnamnden', motive: 'Kyla' };
  const role = from(confirming, three);
  const scope = from(['part', 'part', 'part', 'whole'] as const, two);
  return story.give('crisis-leadership.take-over', { ...data, area: `Del ${one}`, scope }, role);
};

const decideActivation: Play = (story, things, one, two, three) => {
  const data = {
    activation: things.make('activation', story),
    incident: someIncident(story, one),
    decision: from(['activate', 'activate', 'decline'] as const, two),
    level: 'extraordinary',
    motive: 'Kyla',
  } as const;
  return story.give('crisis-leadership.decide-activation', data, from(confirming, three));
};

const decideOrally: Play = (story, things, one, two, three) => {
  const incident = someIncident(story, one);
  const { requests } = story.state.crisisLeadership;
  const asked = Object.values(requests).find((request) => request.incident === incident)?.id;
  const data = {
    activation: things.make('activation', story),
    incident,
    decision: from(['activate', 'activate', 'decline'] as const, two),
    level: 'extraordinary',
    motive: 'Kyla',
    decidedBy: from(deciders, three),
    decidedAt: later(story.now(), -60_000 * (two % 4)),
    recognisedBy: 'Motringning',
    ...maybe(one, { request: asked ?? things.any('request', one) }),
    ...rarely(three, hidden),
  } as const;
  return story.give('crisis-leadership.record-oral-decision', data);
};

const confirmOrDeny: Play = (story, things, one, two, three) => {
  const waiting = unconfirmedDecisions(story.state).map(({ id }) => id);
  const activation = from([...waiting, things.any('activation', one)], one);
  const by = story.state.crisisLeadership.activations[activation]?.oral?.by ?? 'chair';
  const data = { activation, confirmed: two % 3 === 0, ...maybe(three, { note: 'Så var det' }) };
  return story.give('crisis-leadership.confirm-oral-decision', data, three % 5 === 4 ? 'chair' : by);
};

/** What the law asks for: who decides, by word of mouth too, what is held and returns, proposals, reports, heightened alert. */
export const lawPlays: readonly Play[] = [
  (story, things, one) => {
    const data = {
      request: things.make('request', story),
      incident: someIncident(story, one),
      motive: 'Kyla',
    };
    return story.give('crisis-leadership.request-activation', data);
  },
  (story) => story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' }),
  decideActivation,
  decideActivation,
  decideOrally,
  decideOrally,
  confirmOrDeny,
  confirmOrDeny,
  takeOver,
  takeOver,
  takeOver,
  (story, _things, one, _two, three) => {
    const data = { takeover: someHeld(story, one), motive: 'Lättare' };
    return story.give('crisis-leadership.hand-back', data, from(confirming, three));
  },
  (story, _things, one) => {
    const decidedAt = later(story.now(), -60_000 * (one % 5));
    const data = { endedBy: 'executive-board', decidedAt, motive: 'Över' } as const;
    return story.give('crisis-leadership.terminate', data, 'secretary');
  },
  (story, _things, one) => {
    const incident = someIncident(story, one);
    return story.give(
      'incident.classify',
      { incident, level: 'major', motive: 'Lättare' },
      from(confirming, one),
    );
  },
  (story, things, one) =>
    story.give('incident.assess', { incident: things.any('incident', one), facts: extraordinary }),
  (story, things, one, two, three) => {
    const proposal = things.make('proposal', story);
    const { id } = from(smallMunicipality.safetyPoints, two);
    const data = {
      proposal,
      text: `Förslag ${one}`,
      grounds: 'Kyla',
      ...maybe(two, { warmingCentres: [id] }),
    };
    return story.give('crisis-leadership.propose-decision', { ...data, ...rarely(three, hidden) });
  },
  (story, things, one, _two, three) => {
    const data = { proposal: things.any('proposal', one), motive: 'Behövs inte' };
    return story.give('crisis-leadership.decline-proposal', data, from(confirming, three));
  },
  (story, things, one, two, three) => {
    const decision = things.make('decision', story);
    const data = { decision, text: `Beslut ${one}`, grounds: 'Kyla', decidedBy: 'Ordföranden', urgent: true };
    const more = { ...maybe(two, { proposal: things.any('proposal', two) }), ...rarely(three, hidden) };
    return story.give('crisis-leadership.record-decision', { ...data, ...more }, from(confirming, three));
  },
  (story, things, one, two) => {
    const decisions = [things.any('decision', one), things.any('decision', two)];
    return story.give('crisis-leadership.report-to-committee', { decisions }, 'secretary');
  },
  (story, things, one, two, three) => {
    const notice = things.make('notice', story);
    const named = {
      activations: [things.any('activation', one)],
      decisions: maybeOne(two, things.any('decision', two)),
      takeovers: maybeOne(three, things.any('takeover', three)),
    };
    const data = { notice, ...named, ...maybe(one, { text: 'Sammanställning' }) };
    return story.give('crisis-leadership.approve-council-notice', data, 'secretary');
  },
  (story, things, one, two, three) => {
    const kind = from(['decision', 'activation', 'takeover'], two);
    const data = { decisions: [things.any(kind, one)], meetingDate: story.now().slice(0, 10) };
    const more = rarely(three, { notice: things.any('notice', three) });
    return story.give('crisis-leadership.report-to-council', { ...data, ...more }, 'secretary');
  },
  (story, things, one) => {
    if (one % 3 > 0) return null;
    const data = { alert: things.make('alert', story), source: 'Regeringen', declaredAt: story.now() };
    const level = from(['raised', 'highest'] as const, one);
    return story.give('crisis-leadership.declare-heightened-alert', { ...data, level });
  },
  (story, things, one) => {
    const alert = story.state.crisisLeadership.heightenedAlert?.id ?? things.any('alert', one);
    const data = { alert, endedAt: story.now(), source: 'Regeringen' };
    return story.give('crisis-leadership.end-heightened-alert', data);
  },
];

const maybeOne = (number: number, id: string): string[] => (number % 2 === 0 ? [id] : []);
