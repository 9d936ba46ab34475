import { describe, expect, it } from 'vitest';
import type { AlarmRecipient } from '#shared/alarm/state.ts';
import { alarmOrder, emptyOrder, namesOf, orderFaults, reachOf, readMinutes } from './alarm-order.ts';

const person = (name: string, more: Partial<AlarmRecipient> = {}): AlarmRecipient => ({
  id: name,
  name,
  role: null,
  account: null,
  department: null,
  channels: [],
  updatedAt: '',
  ...more,
});
const sms = { kind: 'sms', address: '070-1740606', addressed: true } as const;
const all = { push: true, sms: true, email: true };

describe('what is filled in to send an alarm', () => {
  it('names what is lacking', () => {
    expect(orderFaults(emptyOrder, 'all')).toEqual(['to', 'message']);
    const draft = { ...emptyOrder, to: ['x'], message: 'Samling', within: 'snart' };
    expect(orderFaults(draft, 'all')).toEqual(['within']);
    expect(orderFaults({ ...draft, within: '' }, 'in-order')).toEqual(['within-needed']);
    expect(orderFaults({ ...draft, within: '', restricted: 'yes' }, 'all')).toEqual(['ground']);
  });

  it('becomes an order with only what was chosen', () => {
    const draft = { ...emptyOrder, to: ['jourkedjan'], message: ' Samling ', within: '' };
    expect(alarmOrder(draft, 'a', 'all')).toEqual({
      alarm: 'a',
      recipients: ['jourkedjan'],
      message: 'Samling',
      mode: 'all',
    });
    expect(alarmOrder({ ...draft, within: '5', test: 'yes' }, 'a', 'in-order')).toMatchObject({
      acknowledgeWithinMinutes: 5,
      test: true,
    });
  });

  it('takes 1 to 1440 minutes', () => {
    expect(['1', ' 1440 ', '', '0', '1441', '2,5'].map(readMinutes)).toEqual([
      1,
      1_440,
      null,
      'wrong',
      'wrong',
      'wrong',
    ]);
  });
});

describe('whom an alarm reaches', () => {
  it('tells who cannot be reached from whom only an open console reaches', () => {
    const chair = person('ordförande', { role: 'chair', channels: [sms] });
    const keys = person('nyckelbärare', { channels: [{ ...sms, address: null, addressed: false }] });
    const head = person('stabschef', { role: 'chief-of-staff' });
    const reach = reachOf([chair, keys, head], all);
    expect(reach.by).toEqual({ push: 0, sms: 1, email: 0 });
    expect(reach.unreachable.map(({ name }) => name)).toEqual(['nyckelbärare']);
    expect(reach.consoleOnly.map(({ name }) => name)).toEqual(['stabschef']);
  });

  it('counts no channel that the installation lacks, and no notification without an account', () => {
    const chair = person('ordförande', { role: 'chair', channels: [sms] });
    expect(reachOf([chair], { ...all, sms: false }).consoleOnly).toHaveLength(1);
    const push = { kind: 'push', address: null, addressed: false } as const;
    expect(reachOf([person('x', { channels: [push] })], all).unreachable).toHaveLength(1);
  });

  it('names the first few', () => {
    expect(namesOf([{ name: 'A' }, { name: null }, { name: 'C' }], '?', 2)).toEqual({
      names: 'A; ?',
      more: 1,
    });
  });
});
