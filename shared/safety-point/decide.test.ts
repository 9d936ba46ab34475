import { describe, expect, test } from 'vitest';
import { activateOrally, active, reported } from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';

const safetyPoint = smallMunicipality.safetyPoints[0]?.id ?? '';
const other = smallMunicipality.safetyPoints[1]?.id ?? '';
const staff = { safetyPoint };

describe('the status of a safety point', () => {
  test('a point starts closed and is opened without any ground', () => {
    const story = configuredStory();
    expect(story.state.safetyPoints.get(safetyPoint)?.status).toBe('closed');
    const outcome = story.give('safety-point.set-status', { safetyPoint, status: 'open' });
    const [event] = expectEvents(outcome, 'safety-point.status-set');
    expect(event?.payload).toEqual({ safetyPoint, status: 'open', warmingCentre: false, decision: null });
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject({
      status: 'open',
      statusAt: story.now(),
    });
  });

  test('opening a warming centre needs a decision or a reason', () => {
    const { story, activation } = active();
    const open = { safetyPoint, status: 'open', warmingCentre: true } as const;
    expectRefusal(story.give('safety-point.set-status', open), 'warming-centre-needs-ground', 'decision');
    const invented = story.give('safety-point.set-status', { ...open, decision: story.id() });
    expectRefusal(invented, 'decision-not-found', 'decision');
    expectEvents(
      story.give('safety-point.set-status', { ...open, decision: activation }),
      'safety-point.status-set',
    );
    const row = { warmingCentre: true, decision: activation };
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject(row);
    story.give('safety-point.set-status', { safetyPoint, status: 'closed' });
    const urgent = { ...open, reason: 'Minus tjugo' };
    expectEvents(story.give('safety-point.set-status', urgent), 'safety-point.status-set');
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject({
      statusReason: 'Minus tjugo',
      decision: null,
    });
  });

  test('a point that is not prepared for it is no warming centre, whatever the reason', () => {
    const { story, activation } = active();
    for (const status of ['open', 'preparing'] as const) {
      const data = { safetyPoint: other, status, warmingCentre: true, reason: 'Minus tjugo' };
      const outcome = story.give('safety-point.set-status', { ...data, decision: activation });
      expectRefusal(outcome, 'cannot-be-warming-centre', 'warmingCentre');
    }
    expect(story.give('safety-point.set-status', { safetyPoint: other, status: 'open' }).refused).toBeNull();
  });

  test('neither a decision that opens other points nor an activation that was denied is a ground', () => {
    const document = {
      ...smallMunicipality,
      safetyPoints: smallMunicipality.safetyPoints.map((one) => ({ ...one, canBeWarmingCentre: true })),
    };
    const story = configuredStory(undefined, document);
    const activation = activateOrally(story, reported(story));
    const decision = story.id();
    const text = { text: 'En värmestuga', grounds: 'Kyla', decidedBy: 'Nämnden', warmingCentres: [other] };
    story.give('crisis-leadership.record-decision', { decision, ...text }, 'secretary');
    const open = (point: string, ground: string) => {
      const data = { safetyPoint: point, status: 'open', warmingCentre: true, decision: ground } as const;
      return story.give('safety-point.set-status', data);
    };
    expectRefusal(open(safetyPoint, decision), 'decision-not-ground', 'decision');
    expect(open(other, decision).refused).toBeNull();
    story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: false }, 'chair');
    expectRefusal(open(safetyPoint, activation), 'decision-not-ground', 'decision');
  });

  test('a recorded decision of the committee is a ground too', () => {
    const { story } = active();
    const decision = story.id();
    const data = { decision, text: 'Värmestugor öppnas', grounds: 'Kyla', decidedBy: 'Krisledningsnämnden' };
    story.give('crisis-leadership.record-decision', data, 'secretary');
    const open = { safetyPoint, status: 'open', warmingCentre: true, decision } as const;
    expectEvents(story.give('safety-point.set-status', open), 'safety-point.status-set');
  });

  test('a warming centre that was prepared without a ground still needs one to open, or to be reported full', () => {
    const story = configuredStory();
    story.give('safety-point.set-status', { safetyPoint, status: 'preparing', warmingCentre: true });
    for (const status of ['open', 'full'] as const) {
      const outcome = story.give('safety-point.set-status', { safetyPoint, status });
      expectRefusal(outcome, 'warming-centre-needs-ground', 'decision');
    }
  });

  test('an open warming centre changes between full and open without a new ground', () => {
    const story = configuredStory();
    story.give('safety-point.set-status', {
      safetyPoint,
      status: 'open',
      warmingCentre: true,
      reason: 'Kallt',
    });
    for (const status of ['full', 'open', 'closing'] as const) {
      expectEvents(story.give('safety-point.set-status', { safetyPoint, status }), 'safety-point.status-set');
      expect(story.state.safetyPoints.get(safetyPoint)?.warmingCentre).toBe(true);
    }
  });

  test('closing ends the warming centre and the count of visitors', () => {
    const story = configuredStory();
    story.give('safety-point.set-status', {
      safetyPoint,
      status: 'open',
      warmingCentre: true,
      reason: 'Kallt',
    });
    story.give('safety-point.report', { safetyPoint, occupancy: 12 });
    story.give('safety-point.set-status', { safetyPoint, status: 'closed' });
    const row = { status: 'closed', warmingCentre: false, decision: null, occupancy: null };
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject(row);
  });
});

describe('the reports of a safety point', () => {
  test('a count replaces and a change adds, never below nobody', () => {
    const story = configuredStory();
    const report = (data: { occupancy: number } | { occupancyChange: number }) => {
      const outcome = story.give(
        'safety-point.report',
        { safetyPoint, ...data },
        'safety-point-staff',
        staff,
      );
      expectEvents(outcome, 'safety-point.reported');
      return story.state.safetyPoints.get(safetyPoint)?.occupancy;
    };
    expect(report({ occupancyChange: 3 })).toBe(3);
    expect(report({ occupancy: 40 })).toBe(40);
    expect(report({ occupancyChange: 5 })).toBe(45);
    expect(report({ occupancyChange: -50 })).toBe(0);
  });

  test('what a report leaves out stays as last reported', () => {
    const story = configuredStory();
    const needs = [{ what: 'filtar', quantity: 40, urgency: 'now' as const }];
    story.give('safety-point.report', { safetyPoint, backupPowerHours: 6, needs, note: 'Lugnt' });
    story.give('safety-point.report', { safetyPoint, occupancy: 4 });
    const row = { occupancy: 4, backupPowerHours: 6, needs, note: 'Lugnt' };
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject(row);
  });

  test('staff report only their own point, and nobody one that does not exist', () => {
    const story = configuredStory();
    const foreign = { safetyPoint: other, occupancy: 1 };
    const outcome = story.give('safety-point.report', foreign, 'safety-point-staff', staff);
    expectRefusal(outcome, 'not-own-safety-point', 'safetyPoint');
    const status = { safetyPoint: other, status: 'open' } as const;
    const opened = story.give('safety-point.set-status', status, 'safety-point-staff', staff);
    expectRefusal(opened, 'not-own-safety-point', 'safetyPoint');
    const unknown = story.give('safety-point.report', { safetyPoint: story.id(), occupancy: 1 });
    expectRefusal(unknown, 'safety-point-not-found', 'safetyPoint');
  });
});
