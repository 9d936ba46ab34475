import { describe, expect, test } from 'vitest';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import { freePlaces, orderedPoints, unmetNeeds } from './overview.ts';

const [first = '', second = ''] = smallMunicipality.safetyPoints.map(({ id }) => id);
const now = '2026-11-22T06:00:00.000Z';

function story() {
  const told = configuredStory();
  const third = told.id();
  const place = { lat: 59.2, lon: 18.2 };
  told.give('safety-point.register', { safetyPoint: third, name: 'Annan punkt', place, backupPower: true });
  told.give('safety-point.set-status', { safetyPoint: first, status: 'open' });
  told.give('safety-point.report', { safetyPoint: first, occupancy: 80, backupPowerHours: 9 });
  told.give('safety-point.set-status', { safetyPoint: third, status: 'open' });
  told.give('safety-point.report', { safetyPoint: third, occupancy: 10, backupPowerHours: 4 });
  told.give('safety-point.register', { safetyPoint: third, capacity: 20 });
  const ask = (safetyPoint: string, urgency: 'now' | 'later' | 'today') =>
    told.give('safety-point.ask', { need: told.id(), safetyPoint, what: `${urgency}`, urgency });
  ask(first, 'later');
  ask(third, 'now');
  ask(third, 'now');
  return { told, third };
}

describe('the overview', () => {
  test('knows how many more an open point takes', () => {
    const { told, third } = story();
    const free = (id: string) => told.state.safetyPoints.get(id);
    expect(
      [first, second, third].map((id) => freePlaces(free(id) as NonNullable<ReturnType<typeof free>>)),
    ).toEqual([20, null, 10]);
    told.give('safety-point.set-status', { safetyPoint: first, status: 'full' });
    expect(freePlaces(free(first) as NonNullable<ReturnType<typeof free>>)).toBe(0);
  });

  test('orders the points as one asks, what is not known last both ways', () => {
    const { told, third } = story();
    const ids = (order: Parameters<typeof orderedPoints>[1], descending = false) =>
      orderedPoints(told.state.safetyPoints.values(), order, descending, now).map(({ id }) => id);
    expect(ids('name')).toEqual([third, first, second]);
    expect(ids('name', true)).toEqual([second, first, third]);
    expect(ids('room')).toEqual([first, third, second]);
    expect(ids('room', true)).toEqual([third, first, second]);
    expect(ids('fuel')).toEqual([third, first, second]);
    expect(ids('needs')).toEqual([third, first, second]);
    expect(ids('report').at(-1)).toBe(second);
    expect(ids('status').at(-1)).toBe(second);
    expect(ids('status', true)[0]).toBe(second);
  });

  test('lists what is unmet by how urgent it is, the oldest first, until it ends', () => {
    const { told, third } = story();
    const unmet = () => unmetNeeds(told.state.pointNeeds.values());
    expect(unmet().map(({ safetyPoint, urgency }) => [safetyPoint, urgency])).toEqual([
      [third, 'now'],
      [third, 'now'],
      [first, 'later'],
    ]);
    const [oldest, next] = unmet();
    expect((oldest?.askedAt ?? '') < (next?.askedAt ?? '')).toBe(true);
    told.give('safety-point.answer-need', { need: oldest?.id ?? '', answer: 'met' });
    expect(unmet()).toHaveLength(2);
  });
});
