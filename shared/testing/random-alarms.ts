import { answers, deliveryOutcomes, sendingChannels } from '../alarm/answers.ts';
import type { Effect } from '../effects.ts';
import { alarmedMunicipality } from './alarmed.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';
import { smallMunicipality } from './story.ts';
import type { Story } from './story.ts';

const people = ['ordforande', 'vice', 'sekreterare', 'stabschef', 'direktor', 'vaktmastare', 'stum'] as const;
const named = [...people, 'grupp', 'tur', 'chair', 'chief-of-staff'] as const;
const answering = ['chair', 'vice-chair', 'secretary', 'chief-of-staff', 'chief-executive'] as const;

/** What the outbox has of a kind; any of it may be carried out at any time, and again. */
function effect<Kind extends Effect['kind']>(story: Story, kind: Kind, number: number) {
  const all = story.effects.filter((one): one is Effect & { kind: Kind } => one.kind === kind);
  return all.length === 0 ? null : from(all, number);
}

/** Mostly an alarm that is open; now and then one that has ended, or was never sent. */
function someAlarm(story: Story, number: number): string {
  const alarms = [...story.state.alarms.values()];
  const open = alarms.filter(({ status }) => status === 'open');
  const some = number % 3 === 0 || open.length === 0 ? alarms : open;
  return from([...some.map(({ id }) => id), '00000000-0000-4000-8000-fffffffffffe'], number);
}

function recipientOf(story: Story, alarm: string, number: number): string {
  return from(story.state.alarms.get(alarm)?.order ?? people, number);
}

function someEscalation(story: Story, number: number): string {
  const all = [...story.state.escalations.values()];
  const waiting = all.filter(({ status }) => status === 'planned' || status === 'held');
  const some = number % 3 === 0 || waiting.length === 0 ? all : waiting;
  return from([...some.map(({ id }) => id), '00000000-0000-4000-8000-fffffffffffd'], number);
}

/** A timer's order, early or late or a second time. */
const fireTimer: Play = (story, _things, one) => {
  const timer = effect(story, 'timer', one);
  if (timer === null) return null;
  const { type, data } = timer.content.command;
  return story.give(type, data, 'system');
};

const send: Play = (story, things, one, two, three) => {
  const recipients = [from(named, one), from(named, one + two)];
  const data = { alarm: things.make('alarm', story), recipients, message: `Larm ${one}` };
  return story.give('alarm.send', {
    ...data,
    mode: from(['all', 'in-order'] as const, three),
    ...maybe(two, { acknowledgeWithinMinutes: 1 + (two % 9) }),
    ...maybe(three, { incident: things.any('incident', one) }),
    ...rarely(one, { test: true }),
    ...rarely(three, hidden),
  });
};

const deliver: Play = (story, _things, one, two, three) => {
  const delivery = effect(story, 'alarm-delivery', one);
  if (delivery === null) return null;
  const outcome = from(deliveryOutcomes, two);
  const more = outcome === 'failed' ? { reason: 'refused-by-provider' as const } : {};
  const data = { ...delivery.content, outcome, ...more, ...rarely(three, { possibleDuplicate: true }) };
  return story.give('alarm.record-delivery', data, 'system');
};

const byLink: Play = (story, _things, one, two, three) => {
  const alarm = someAlarm(story, one);
  const data = { alarm, recipient: recipientOf(story, alarm, two), answer: from(answers, three) };
  return story.give('alarm.record-answer', { ...data, via: 'link' }, 'system');
};

/** Alarms and escalations, with the orders of their timers and the answers of providers at any time. */
export const alarmPlays: readonly Play[] = [
  send,
  send,
  fireTimer,
  fireTimer,
  fireTimer,
  deliver,
  deliver,
  deliver,
  byLink,
  byLink,
  (story, _things, one, two, three) => {
    const data = { alarm: someAlarm(story, one), answer: from(answers, two), ...maybe(two, { minutes: 9 }) };
    return story.give('alarm.acknowledge', data, from(answering, three));
  },
  (story, _things, one, two, three) => {
    const alarm = someAlarm(story, one);
    const outcome = from(['reached', 'not-reached'] as const, two);
    const data = { alarm, recipient: recipientOf(story, alarm, three), outcome };
    return story.give('alarm.note-call', {
      ...data,
      ...maybe(three, { answer: from(answers, one), note: `Samtal ${one}` }),
    });
  },
  (story, _things, one, two, three) => {
    const alarm = someAlarm(story, one);
    const data = { alarm, recipient: recipientOf(story, alarm, two) };
    return story.give('alarm.call-again', {
      ...data,
      ...maybe(three, { channel: from(sendingChannels, two) }),
    });
  },
  (story, _things, one) => story.give('alarm.call-next', { alarm: someAlarm(story, one) }),
  (story, _things, one) => story.give('alarm.hold', { alarm: someAlarm(story, one) }),
  (story, _things, one) => story.give('alarm.resume', { alarm: someAlarm(story, one) }),
  (story, _things, one, two) =>
    story.give('alarm.end', { alarm: someAlarm(story, one), ...maybe(two, { reason: 'Klart' }) }),
  (story, _things, one, two, three) => {
    const kinds = sendingChannels.slice(0, two % 4);
    const channels = kinds.map((kind) => ({
      kind,
      ...maybe(three, kind === 'sms' ? { address: '112 112' } : {}),
    }));
    return story.give('alarm.set-recipient', { recipient: from(people, one), name: `Namn ${two}`, channels });
  },
  (story, _things, one, two, three) => {
    const members = [from(people, two), from(people, three)];
    const mode = from(['all', 'in-order'] as const, two);
    return story.give('alarm.set-list', { list: from(['grupp', 'tur'], one), name: 'Lista', mode, members });
  },
  (story, _things, one, two) =>
    two % 3 === 0
      ? story.give('alarm.remove-list', { list: from(['grupp', 'tur'], one) })
      : story.give('alarm.remove-recipient', { recipient: from(people, one) }),
  (story) => story.give('alarm.check-lists', {}),
  (story, _things, one) => story.give('escalation.start', { escalation: someEscalation(story, one) }),
  (story, _things, one) => story.give('escalation.hold', { escalation: someEscalation(story, one) }),
  (story, _things, one) => story.give('escalation.release', { escalation: someEscalation(story, one) }),
  (story, _things, one) =>
    story.give('escalation.cancel', { escalation: someEscalation(story, one), reason: 'Behövs inte' }),
  (story, _things, one) => {
    const document = from([alarmedMunicipality, alarmedMunicipality, smallMunicipality], one);
    return story.give('organisation.configure', { document }, 'administrator');
  },
];
