import { describe, expect, test } from 'vitest';
import { heldTakeovers, standingActivations } from './crisis-leadership/active.ts';
import { waitingRequests } from './crisis-leadership/waiting.ts';
import type { TriggerKind } from './escalation/events.ts';
import type { Escalation } from './escalation/state.ts';
import { isWaiting } from './escalation/waiting.ts';
import { survivor } from './incident/merged.ts';
import type { State } from './state.ts';
import { atEveryTurn, atTheEnd, eventsOf } from './testing/in-any-order.ts';

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
    atEveryTurn(({ story, outcome }) => {
      const { status, period } = story.state.crisisLeadership;
      if (status !== 'active') expect(heldTakeovers(story.state.crisisLeadership)).toEqual([]);
      expect(period === null).toBe(status !== 'active');
      for (const { payload } of eventsOf(outcome.events, 'crisis-leadership.handed-back')) {
        const row = story.state.crisisLeadership.takeovers[payload.takeover];
        expect(row?.returnedAt ?? '').not.toBe('');
        expect((row?.returnedAt ?? '') >= (row?.takenOverAt ?? '')).toBe(true);
      }
    });
  }, 30_000);

  test('every return is recorded by itself', () => {
    atEveryTurn(({ before, story, outcome }) => {
      const held = new Set(heldTakeovers(before.crisisLeadership).map(({ id }) => id));
      for (const { id } of heldTakeovers(story.state.crisisLeadership)) held.delete(id);
      const returned = eventsOf(outcome.events, 'crisis-leadership.handed-back');
      expect(new Set(returned.map(({ payload }) => payload.takeover))).toEqual(held);
    });
  }, 30_000);

  test('the committee enters into function by the chair, or by a prevented chair’s vice (LEH 2 kap. 3 §)', () => {
    atEveryTurn(({ before, story, outcome }) => {
      const { chairPrevented, heightenedAlert, status } = before.crisisLeadership;
      const here = eventsOf(outcome.events, 'crisis-leadership.activation-decided');
      const oral = eventsOf(outcome.events, 'crisis-leadership.oral-decision-recorded');
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
  }, 30_000);

  test('an extraordinary level comes from such a decision alone', () => {
    atEveryTurn(({ outcome }) => {
      const raised = eventsOf(outcome.events, 'incident.classified').filter(
        ({ payload }) => payload.level === 'extraordinary',
      );
      const decisions = [
        ...eventsOf(outcome.events, 'crisis-leadership.activation-decided'),
        ...eventsOf(outcome.events, 'crisis-leadership.oral-decision-recorded'),
      ];
      if (raised.length > 0) expect(decisions.map(({ payload }) => payload.decision)).toEqual(['activate']);
    });
  }, 30_000);

  test('decisions are numbered without a gap in each period of activity', () => {
    atTheEnd((story) => {
      const decisions = Object.values(story.state.crisisLeadership.decisions);
      for (const [, ofPeriod] of Map.groupBy(decisions, ({ period }) => period)) {
        expect(ofPeriod.map(({ number }) => number)).toEqual(ofPeriod.map((_one, index) => index + 1));
      }
    });
  }, 30_000);

  test('nobody goes on being told that the committee is in function when it is not', () => {
    atEveryTurn(({ story }) => {
      if (story.state.crisisLeadership.status === 'active') return;
      expect(goingOn(story.state, 'committee-activated')).toEqual([]);
    });
  }, 30_000);

  test('under heightened alert nobody is asked for the chair’s decision, and the chair takes none (LEH 3 kap. 2 §)', () => {
    atEveryTurn(({ before, story, outcome }) => {
      if (story.state.crisisLeadership.heightenedAlert === null) return;
      expect(goingOn(story.state, 'activation-requested')).toEqual([]);
      expect(goingOn(story.state, 'activation-unanswered')).toEqual([]);
      const decisions = eventsOf(outcome.events, 'crisis-leadership.decision-recorded');
      if (before.crisisLeadership.status === 'active' || decisions.length === 0) return;
      expect(story.events.at(-1)?.actor.role).toBe('secretary');
    });
  }, 30_000);

  test('a question that waits for the chair never falls asleep', () => {
    atEveryTurn(({ before, story: { state } }) => {
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
  }, 30_000);

  test('an incident that is closed leaves the committee’s activity resting on another, and no question waiting', () => {
    atEveryTurn(({ story, outcome }) => {
      const { incidents, crisisLeadership } = story.state;
      for (const { payload } of eventsOf(outcome.events, 'incident.closed')) {
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
  }, 30_000);
});
