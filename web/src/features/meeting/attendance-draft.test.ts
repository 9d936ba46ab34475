import type { Meeting } from '#shared/meeting/state.ts';
import { describe, expect, test } from 'vitest';
import { alsoPresentOf, attendanceData, attendanceDraft, withoutFunction } from './attendance-draft.ts';

const called: Meeting = {
  id: 'm',
  status: 'called',
  startsAt: '2026-11-22T12:00:00.000Z',
  digital: false,
  place: 'Plan 1',
  agenda: [],
  calledAt: '2026-11-22T08:00:00.000Z',
  calledBy: null,
  cancelReason: null,
  openedAt: null,
  attendances: [],
  names: {},
  alsoPresent: [],
  closedAt: null,
  adjusters: [],
  adjustAt: null,
  adjustments: {},
  approvedAt: null,
  registryNumber: null,
};
const quorum = { members: 5, serving: 2, stated: true, met: false };
const before: Meeting = {
  ...called,
  id: 'before',
  startsAt: '2026-11-21T12:00:00.000Z',
  attendances: [
    {
      since: '2026-11-21T12:00:00.000Z',
      present: [
        { person: 'a', seat: 'chair', serves: true },
        { person: 'b', seat: 'substitute', serves: true },
      ],
      chairedBy: 'a',
      quorum,
    },
  ],
  names: {
    a: { name: 'Ordföranden', servesFor: null },
    b: { name: 'Ersättare 1', servesFor: 'Ledamot 3' },
  },
  alsoPresent: [{ name: 'Kommunjuristen', function: 'Sakkunnig' }],
};

describe('the list of those present', () => {
  test('begins as the latest meeting had it', () => {
    expect(attendanceDraft(called, [before, called])).toEqual({
      people: [
        { person: 'a', name: 'Ordföranden', seat: 'chair', servesFor: '' },
        { person: 'b', name: 'Ersättare 1', seat: 'substitute', servesFor: 'Ledamot 3' },
      ],
      also: 'Kommunjuristen, Sakkunnig',
      chairedBy: '',
      members: '5',
    });
    expect(attendanceDraft(called, [called]).people.map(({ seat }) => seat)).toEqual([
      'chair',
      'vice-chair',
      'member',
    ]);
  });

  test('is sent without empty rows, and with the number of members only where it is asked for', () => {
    const draft = attendanceDraft(called, [before]);
    const people = [...draft.people, { person: 'c', name: ' ', seat: 'member' as const, servesFor: 'x' }];
    const data = attendanceData({ ...draft, people, chairedBy: 'c' }, null);
    expect(data).toEqual({
      present: [
        { person: 'a', name: 'Ordföranden', seat: 'chair' },
        { person: 'b', name: 'Ersättare 1', seat: 'substitute', servesFor: 'Ledamot 3' },
      ],
      alsoPresent: [{ name: 'Kommunjuristen', function: 'Sakkunnig' }],
      members: 5,
    });
    expect(attendanceData(draft, 7)).not.toHaveProperty('members');
  });

  test('others are one a line, with what they do there', () => {
    expect(alsoPresentOf('Kommunjuristen, Sakkunnig, del av mötet\n\nSäkerhetschefen')).toEqual([
      { name: 'Kommunjuristen', function: 'Sakkunnig, del av mötet' },
    ]);
    expect(withoutFunction('Kommunjuristen, Sakkunnig')).toBe(false);
    expect(withoutFunction('Säkerhetschefen')).toBe(true);
  });
});
