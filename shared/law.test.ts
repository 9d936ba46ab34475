import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldTakeovers, standingActivations } from './crisis-leadership/active.ts';
import { waitingRequests } from './crisis-leadership/waiting.ts';
import { commandSchemas } from './commands.ts';
import type { Effect } from './effects.ts';
import type { TriggerKind } from './escalation/events.ts';
import type { Escalation } from './escalation/state.ts';
import { isWaiting } from './escalation/waiting.ts';
import type { DomainEvent } from './events.ts';
import { survivor } from './incident/merged.ts';
import { stateToJson } from './state-json.ts';
import type { State } from './state.ts';
import { alarmedMunicipality, alarmedStory, exampleRules } from './testing/alarmed.ts';
import { alarmPlays } from './testing/random-alarms.ts';
import { Things } from './testing/random-choices.ts';
import type { Turn } from './testing/random-choices.ts';
import { lawPlays } from './testing/random-law.ts';
import { play, turnKinds } from './testing/random-turns.ts';
import type { Outcome, Story } from './testing/story.ts';

fc.configureGlobal({ numRuns: 80, interruptAfterTimeLimit: 20_000 });

const choice = fc.oneof(fc.nat(4), fc.nat());
// The turns about law and alarms are the last kinds; they come as often as all others together.
const mostly = lawPlays.length + alarmPlays.length;
const kind = fc.oneof(fc.nat(turnKinds - 1), fc.integer({ min: turnKinds - mostly, max: turnKinds - 1 }));
const turn: fc.Arbitrary<Turn> = fc.tuple(kind, choice, choice, choice);
const opening: readonly Turn[] = [
  [0, 0, 1, 1],
  [0, 1, 2, 1],
];
const turns = fc
  .array(turn, { minLength: 40, maxLength: 200, size: 'max' })
  .map((rest) => [...opening, ...rest]);

type Seen = { readonly before: State; readonly outcome: Outcome; readonly story: Story };

/** The example's rules, each of which reaches somebody. */
const reaching = {
  ...alarmedMunicipality,
  escalationRules: exampleRules.map((rule) =>
    rule.id === 'i-funktion' ? { ...rule, recipients: ['grupp'], delaySeconds: 0 } : rule,
  ),
};

/** Plays turns and looks after each that was accepted; `before` is a copy of what the rules decided on. */
function watch(played: readonly Turn[], look: (seen: Seen) => void): Story {
  const story = alarmedStory();
  story.give('organisation.configure', { document: reaching }, 'administrator');
  const things = new Things();
  for (const one of played) {
    const before = { ...story.state, escalations: new Map(story.state.escalations) };
    const outcome = play(story, things, one);
    if (outcome !== null && outcome.refused === null) look({ before, outcome, story });
  }
  return story;
}

type OfType<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>;
const of = <Type extends DomainEvent['type']>(events: readonly DomainEvent[], type: Type): OfType<Type>[] =>
  events.filter((event): event is OfType<Type> => event.type === type);

/** What the rules have planned, or have going, because of a kind of trigger. */
const goingOn = (state: State, trigger: TriggerKind): readonly Escalation[] =>
  [...state.escalations.values()].filter((one) => {
    if (one.trigger !== trigger) return false;
    return isWaiting(one) || state.alarms.get(one.alarm ?? '')?.status === 'open';
  });

/** Whether what follows up a question is planned or has begun; what a person called off is called off. */
const isFollowedUp = (state: State, incident: string): boolean =>
  [...state.escalations.values()].some(
    (one) =>
      one.trigger === 'activation-unanswered' &&
      one.outcome !== 'not-needed' &&
      survivor(state.incidents, one.incident)?.id === incident,
  );

describe('in any order of commands, early, late and twice', () => {
  test('nothing is held when the committee is not in function (LEH 2 kap. 4 and 6 §§)', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ story, outcome }) => {
          const { status, period } = story.state.crisisLeadership;
          if (status !== 'active') expect(heldTakeovers(story.state.crisisLeadership)).toEqual([]);
          expect(period === null).toBe(status !== 'active');
          for (const { payload } of of(outcome.events, 'crisis-leadership.handed-back')) {
            const row = story.state.crisisLeadership.takeovers[payload.takeover];
            expect(row?.returnedAt ?? '').not.toBe('');
            expect((row?.returnedAt ?? '') >= (row?.takenOverAt ?? '')).toBe(true);
          }
        });
      }),
    );
  }, 30_000);

  test('every return is recorded by itself', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ before, story, outcome }) => {
          const held = new Set(heldTakeovers(before.crisisLeadership).map(({ id }) => id));
          for (const { id } of heldTakeovers(story.state.crisisLeadership)) held.delete(id);
          const returned = of(outcome.events, 'crisis-leadership.handed-back');
          expect(new Set(returned.map(({ payload }) => payload.takeover))).toEqual(held);
        });
      }),
    );
  }, 30_000);

  test('the committee enters into function by the chair, or by a prevented chair’s vice (LEH 2 kap. 3 §)', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ before, story, outcome }) => {
          const { chairPrevented, heightenedAlert, status } = before.crisisLeadership;
          const here = of(outcome.events, 'crisis-leadership.activation-decided');
          const oral = of(outcome.events, 'crisis-leadership.oral-decision-recorded');
          const role = story.events.at(-1)?.actor.role;
          for (const { payload } of here) {
            expect(['chair', 'vice-chair']).toContain(role);
            if (role === 'vice-chair') expect(chairPrevented).not.toBeNull();
            if (payload.decision === 'activate') expect(heightenedAlert).toBeNull();
          }
          for (const { payload } of oral) {
            if (payload.by === 'vice-chair') expect(chairPrevented).not.toBeNull();
            if (payload.decision === 'activate') expect(heightenedAlert).toBeNull();
          }
          const entered = status !== 'active' && story.state.crisisLeadership.status === 'active';
          if (entered) expect(here.length + oral.length).toBe(1);
        });
      }),
    );
  }, 30_000);

  test('an extraordinary level comes from such a decision alone', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ outcome }) => {
          const raised = of(outcome.events, 'incident.classified').filter(
            ({ payload }) => payload.level === 'extraordinary',
          );
          const decisions = [
            ...of(outcome.events, 'crisis-leadership.activation-decided'),
            ...of(outcome.events, 'crisis-leadership.oral-decision-recorded'),
          ];
          if (raised.length > 0)
            expect(decisions.map(({ payload }) => payload.decision)).toEqual(['activate']);
        });
      }),
    );
  }, 30_000);

  test('decisions are numbered without a gap in each period of activity', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const story = watch(played, () => undefined);
        const decisions = Object.values(story.state.crisisLeadership.decisions);
        for (const [, ofPeriod] of Map.groupBy(decisions, ({ period }) => period)) {
          expect(ofPeriod.map(({ number }) => number)).toEqual(ofPeriod.map((_one, index) => index + 1));
        }
      }),
    );
  }, 30_000);

  test('nobody is alarmed twice for one step: each sending has a round of its own, and is sent once or marked', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const story = watch(played, () => undefined);
        const sendings = story.effects.filter((effect) => effect.kind === 'alarm-delivery');
        const keys = sendings.map(({ content }) => Object.values(content).join(' '));
        expect(new Set(keys).size).toBe(keys.length);
        const events = story.events.filter(({ type }) => type === 'alarm.delivery-recorded');
        const recorded = events.map(({ payload }) => payload as OfType<'alarm.delivery-recorded'>['payload']);
        const attempts = Map.groupBy(recorded, (one) =>
          [one.alarm, one.recipient, one.channel, one.round].join(' '),
        );
        for (const [, outcomes] of attempts) {
          expect(outcomes.filter(({ outcome }) => outcome === 'sent').length).toBeLessThan(2);
          const unknown = outcomes.findIndex(({ outcome }) => outcome === 'unknown');
          if (unknown === -1) continue;
          const sentAfter = outcomes.slice(unknown).filter(({ outcome }) => outcome === 'sent');
          expect(sentAfter.every(({ possibleDuplicate }) => possibleDuplicate)).toBe(true);
        }
      }),
    );
  }, 30_000);

  test('a rule alarms once about an incident and a level or a question', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const story = watch(played, () => undefined);
        const sent = story.events.filter(({ type }) => type === 'alarm.sent');
        const escalations = sent.flatMap(({ payload }) => payload?.['escalation'] ?? []);
        expect(new Set(escalations).size).toBe(escalations.length);
        const started = story.events.filter(({ type }) => type === 'escalation.started');
        const ids = started.map(({ payload }) => payload?.['escalation']);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  }, 30_000);

  test('nobody goes on being told that the committee is in function when it is not', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ story }) => {
          if (story.state.crisisLeadership.status === 'active') return;
          expect(goingOn(story.state, 'committee-activated')).toEqual([]);
        });
      }),
    );
  }, 30_000);

  test('under heightened alert nobody is asked for the chair’s decision, and the chair takes none (LEH 3 kap. 2 §)', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ before, story, outcome }) => {
          if (story.state.crisisLeadership.heightenedAlert === null) return;
          expect(goingOn(story.state, 'activation-requested')).toEqual([]);
          expect(goingOn(story.state, 'activation-unanswered')).toEqual([]);
          const decisions = of(outcome.events, 'crisis-leadership.decision-recorded');
          if (before.crisisLeadership.status === 'active' || decisions.length === 0) return;
          expect(story.events.at(-1)?.actor.role).toBe('secretary');
        });
      }),
    );
  }, 30_000);

  test('a question that waits for the chair never falls asleep', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ before, story: { state } }) => {
          const rules = before.organisation?.escalationRules ?? [];
          const mayAsk = state.crisisLeadership.heightenedAlert === null;
          if (!mayAsk || !rules.some(({ trigger }) => trigger.kind === 'activation-unanswered')) return;
          for (const { id, incident } of waitingRequests(state)) {
            if (state.incidents.get(incident)?.status !== 'open') continue;
            const alertEnds = before.crisisLeadership.heightenedAlert !== null;
            const begins = before.crisisLeadership.requests[id]?.status !== 'waiting';
            if (!alertEnds && !begins && !isFollowedUp(before, incident)) continue;
            expect(isFollowedUp(state, incident)).toBe(true);
          }
        });
      }),
    );
  }, 30_000);

  test('an incident that is closed leaves the committee’s activity resting on another, and no question waiting', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ story, outcome }) => {
          const { incidents, crisisLeadership } = story.state;
          for (const { payload } of of(outcome.events, 'incident.closed')) {
            const asked = Object.values(crisisLeadership.requests).filter(
              ({ incident, status }) => incident === payload.incident && status === 'waiting',
            );
            expect(asked).toEqual([]);
            const about = standingActivations(crisisLeadership).map(({ incident }) =>
              survivor(incidents, incident),
            );
            const restedHere = about.some((one) => one?.id === payload.incident);
            if (restedHere) expect(about.some((one) => one?.status === 'open')).toBe(true);
          }
        });
      }),
    );
  }, 30_000);

  test('an alarm in order calls one at a time', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ story, outcome }) => {
          for (const { payload } of of(outcome.events, 'alarm.called')) {
            const alarm = story.state.alarms.get(payload.alarm);
            if (alarm?.mode !== 'in-order') continue;
            expect(new Set(payload.calls.map(({ recipient }) => recipient)).size).toBeLessThan(2);
          }
          for (const { payload } of of(outcome.events, 'alarm.sent')) {
            const calls = payload.roster.map((one) =>
              story.state.alarmCalls.get(`${payload.alarm}:${one.recipient}`),
            );
            if (payload.mode === 'in-order') {
              expect(calls.filter((call) => call?.status === 'called').length).toBeLessThan(2);
            }
          }
        });
      }),
    );
  }, 30_000);

  test('nobody further is called while an alarm is held or after it has ended, but by hand', () => {
    fc.assert(
      fc.property(turns, (played) => {
        watch(played, ({ before, outcome }) => {
          const resumed = new Set(of(outcome.events, 'alarm.resumed').map(({ payload }) => payload.alarm));
          for (const { payload } of of(outcome.events, 'alarm.called')) {
            const alarm = before.alarms.get(payload.alarm);
            if (alarm === undefined || ['by-hand', 'again'].includes(payload.reason)) continue;
            expect(alarm.status).toBe('open');
            if (!resumed.has(alarm.id)) expect(alarm.heldAt).toBeNull();
          }
        });
      }),
    );
  }, 30_000);

  test('a timer that is fired once more changes nothing', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const story = watch(played, () => undefined);
        const give = (effect: Effect) => {
          if (effect.kind !== 'timer') return null;
          const { type, data } = effect.content.command;
          return story.give(type, data, 'system');
        };
        for (const effect of story.effects.slice()) give(effect);
        const fired = story.effects.slice().map((effect) => ({ effect, first: give(effect) }));
        for (const { effect, first } of fired) {
          const before = JSON.stringify(stateToJson(story.state));
          const again = give(effect);
          if (first === null || again === null) continue;
          expect(again.refused?.code).toBe('no-longer-due');
          expect(JSON.stringify(stateToJson(story.state))).toBe(before);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test('what is to be sent or waited for is ids and times that exist, and an order that its schema takes', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const story = watch(played, () => undefined);
        const made = new Set(
          story.events.flatMap(({ payload }) => JSON.stringify(payload).match(/[\w:.-]+/g) ?? []),
        );
        for (const effect of story.effects) {
          expect(JSON.parse(JSON.stringify(effect))).toEqual(effect);
          expect(effect.notBefore).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
          if (effect.kind !== 'timer') {
            const { recipient } = effect.content;
            const about = 'alarm' in effect.content ? effect.content.alarm : effect.content.statusRequest;
            expect([made.has(about), made.has(recipient)]).toEqual([true, true]);
            continue;
          }
          const { type, data } = effect.content.command;
          expect(commandSchemas[type].parse(data)).toEqual(data);
          const times = /^\d{4}-\d\d-/;
          const words = Object.values(data).flat() as string[];
          for (const word of words) expect(times.test(word) || made.has(word), word).toBe(true);
        }
      }),
    );
  }, 30_000);
});
