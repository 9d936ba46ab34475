import { describe, expect, test } from 'vitest';
import { commandSchemas } from './commands.ts';
import type { Effect } from './effects.ts';
import { stateToJson } from './state-json.ts';
import { atEveryTurn, atTheEnd, eventsOf } from './testing/in-any-order.ts';
import type { EventOf } from './testing/in-any-order.ts';

describe('in any order of commands, early, late and twice', () => {
  test('nobody is alarmed twice for one step: each sending has a round of its own, and is sent once or marked', () => {
    atTheEnd((story) => {
      const sendings = story.effects.filter((effect) => effect.kind === 'alarm-delivery');
      const keys = sendings.map(({ content }) => Object.values(content).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
      const events = story.events.filter(({ type }) => type === 'alarm.delivery-recorded');
      const recorded = events.map(({ payload }) => payload as EventOf<'alarm.delivery-recorded'>['payload']);
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
    });
  }, 30_000);

  test('a rule alarms once about an incident and a level or a question', () => {
    atTheEnd((story) => {
      const sent = story.events.filter(({ type }) => type === 'alarm.sent');
      const escalations = sent.flatMap(({ payload }) => payload?.['escalation'] ?? []);
      expect(new Set(escalations).size).toBe(escalations.length);
      const started = story.events.filter(({ type }) => type === 'escalation.started');
      const ids = started.map(({ payload }) => payload?.['escalation']);
      expect(new Set(ids).size).toBe(ids.length);
    });
  }, 30_000);

  test('an alarm in order calls one at a time', () => {
    atEveryTurn(({ story, outcome }) => {
      for (const { payload } of eventsOf(outcome.events, 'alarm.called')) {
        const alarm = story.state.alarms.get(payload.alarm);
        if (alarm?.mode !== 'in-order') continue;
        expect(new Set(payload.calls.map(({ recipient }) => recipient)).size).toBeLessThan(2);
      }
      for (const { payload } of eventsOf(outcome.events, 'alarm.sent')) {
        const calls = payload.roster.map((one) =>
          story.state.alarmCalls.get(`${payload.alarm}:${one.recipient}`),
        );
        if (payload.mode === 'in-order') {
          expect(calls.filter((call) => call?.status === 'called').length).toBeLessThan(2);
        }
      }
    });
  }, 30_000);

  test('nobody further is called while an alarm is held or after it has ended, but by hand', () => {
    atEveryTurn(({ before, outcome }) => {
      const resumed = new Set(eventsOf(outcome.events, 'alarm.resumed').map(({ payload }) => payload.alarm));
      for (const { payload } of eventsOf(outcome.events, 'alarm.called')) {
        const alarm = before.alarms.get(payload.alarm);
        if (alarm === undefined || ['by-hand', 'again'].includes(payload.reason)) continue;
        expect(alarm.status).toBe('open');
        if (!resumed.has(alarm.id)) expect(alarm.heldAt).toBeNull();
      }
    });
  }, 30_000);

  test('a timer that is fired once more changes nothing', () => {
    atTheEnd(
      (story) => {
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
      },
      { numRuns: 15 },
    );
  }, 60_000);

  test('what is to be sent or waited for is ids and times that exist, and an order that its schema takes', () => {
    atTheEnd((story) => {
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
    });
  }, 30_000);
});
