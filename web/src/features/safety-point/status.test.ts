import { expect, test } from 'vitest';
import { composeStatus, emptyStatus, groundOptions, opensWarmingCentre } from './status.ts';

const point = {
  id: '5a1c0e10-7d31-4b02-9c01-0138a0000003',
  status: 'preparing' as const,
  warmingCentre: false,
  canBeWarmingCentre: true,
};
const rules = { warmingCentreDecidedByCrisisCommittee: true, motiveMinLength: 10 };
const warm = { ...emptyStatus, status: 'open' as const, warming: true };

test('an ordinary status needs no ground', () => {
  expect(composeStatus(point, { ...emptyStatus, status: 'open' }, rules).data).toEqual({
    safetyPoint: point.id,
    status: 'open',
  });
  expect(composeStatus(point, emptyStatus, rules)).toEqual({ data: null, faults: [] });
  expect(composeStatus(point, { ...emptyStatus, status: 'preparing' }, rules).faults).toEqual(['status']);
});

test('a warming centre opens on the decision of the committee, or on a reason', () => {
  expect(composeStatus(point, warm, rules).faults).toEqual(['decision']);
  expect(composeStatus(point, { ...warm, decision: 'd1' }, rules).data).toEqual({
    safetyPoint: point.id,
    status: 'open',
    warmingCentre: true,
    decision: 'd1',
  });
  expect(composeStatus(point, { ...warm, ground: 'reason', reason: 'kort' }, rules).faults).toEqual([
    'reason',
  ]);
  expect(
    composeStatus(point, { ...warm, ground: 'reason', reason: ' Nämnden går inte att nå. ' }, rules).data,
  ).toMatchObject({ warmingCentre: true, reason: 'Nämnden går inte att nå.' });
});

test('where the committee does not decide, a reason is asked for', () => {
  const free = { ...rules, warmingCentreDecidedByCrisisCommittee: false };
  expect(composeStatus(point, warm, free).faults).toEqual(['reason']);
});

test('a warming centre that is open already needs no new ground, and may cease to be one', () => {
  const running = { ...point, status: 'open' as const, warmingCentre: true };
  expect(opensWarmingCentre(running, { ...emptyStatus, status: 'open', warming: true })).toBe(false);
  expect(composeStatus(running, { ...emptyStatus, status: 'full' }, rules).data).toEqual({
    safetyPoint: point.id,
    status: 'full',
  });
  expect(composeStatus(running, { ...emptyStatus, warming: false }, rules).data).toEqual({
    safetyPoint: point.id,
    status: 'open',
    warmingCentre: false,
  });
});

test('the grounds are the decisions of the committee and the activations, the latest first', () => {
  const base = { text: 'Fyra värmestugor får öppnas', grounds: null, decidedBy: null, presentedBy: null };
  const ordinary = { period: 'a1', role: 'secretary', urgent: false, proposal: null, warmingCentres: [] };
  const unreported = { registryNumber: null, reportedAt: null, meeting: null, councilMeeting: null };
  const decision = {
    ...base,
    ...ordinary,
    ...unreported,
    id: 'd1',
    number: 2,
    participants: [],
    recordedBy: null,
    hindrance: null,
  };
  const activation = {
    id: 'a1',
    request: null,
    incident: 'i1',
    level: 'extraordinary' as const,
    motive: null,
    decidedBy: null,
    role: 'chair',
    presentedBy: null,
    decidedAt: '2026-11-22T04:49:00.000Z',
    conditions: [],
    conditionGrounds: [],
    recognisedBy: null,
    confirmNote: null,
    oral: null,
    voidAt: null,
    period: 'a1',
    hindrance: null,
    councilMeeting: null,
  };
  const decidedAt = '2026-11-22T05:31:00.000Z';
  const leadership = {
    decisions: {
      d1: { ...decision, decidedAt },
      d2: { ...decision, id: 'd2', warmingCentres: ['another'], decidedAt },
    },
    activations: {
      a1: { ...activation, decision: 'activate' as const },
      a2: { ...activation, id: 'a2', decision: 'decline' as const },
      a3: { ...activation, id: 'a3', decision: 'activate' as const, voidAt: decidedAt },
    },
  };
  const options = groundOptions(leadership, point.id);
  expect(options.map(({ value }) => value)).toEqual(['d1', 'a1']);
  expect(options[0]?.label).toBe('Beslut 2, 22 nov 2026 kl. 06:31: Fyra värmestugor får öppnas');
});
