import { unknownFacts } from '../classification/facts.ts';
import type { Facts } from '../classification/facts.ts';
import { later } from '../kernel/later.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';
import { smallMunicipality } from './story.ts';

const extraordinary: Facts = {
  ...unknownFacts,
  deviatesFromNormal: 'yes',
  vitalFunctions: [{ function: 'heating', disturbance: 'serious' }],
  needsUrgentMunicipalAction: 'yes',
};
const deciders = ['Ordföranden', 'Ordföranden', 'Vice ordföranden'] as const;
const confirming = ['chair', 'chair', 'vice-chair'] as const;

/** What the law asks for: oral decisions, proposals, reports and heightened alert. */
export const lawPlays: readonly Play[] = [
  (story, things, one) =>
    story.give('incident.assess', { incident: things.any('incident', one), facts: extraordinary }),
  (story, things, one, two, three) => {
    const data = {
      activation: things.make('activation', story),
      incident: things.any('incident', one),
      decision: from(['activate', 'activate', 'decline'] as const, two),
      level: 'extraordinary',
      motive: 'Kyla',
      decidedBy: from(deciders, three),
      decidedAt: later(story.now(), -60_000 * (two % 4)),
      recognisedBy: 'Motringning',
      ...maybe(one, { request: things.any('request', one) }),
      ...rarely(three, hidden),
    } as const;
    return story.give('crisis-leadership.record-oral-decision', data);
  },
  (story, things, one, two, three) => {
    const data = { activation: things.any('activation', one), confirmed: two % 2 === 0 };
    const more = maybe(three, { note: 'Så var det' });
    return story.give(
      'crisis-leadership.confirm-oral-decision',
      { ...data, ...more },
      from(confirming, three),
    );
  },
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
