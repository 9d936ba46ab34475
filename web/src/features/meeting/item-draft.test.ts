import { describe, expect, test } from 'vitest';
import { changedItem, emptyItem, itemDraft, itemFaults, recordedItem } from './item-draft.ts';

const written = {
  ...emptyItem,
  title: ' Värmestugor ',
  text: 'Två öppnas.',
  proposals: [
    { by: 'Ordföranden', text: 'Två öppnas.' },
    { by: '', text: '' },
  ],
  disqualified: [{ person: 'p', reason: 'Äger lokalen', substitute: '' }],
  yes: '3',
};

describe('a paragraph that is being written', () => {
  test('needs a title, and for a decision what was decided', () => {
    expect(itemFaults(emptyItem)).toEqual(['title', 'text']);
    expect(itemFaults({ ...emptyItem, title: 'Läget', outcome: 'noted' })).toEqual([]);
    expect(itemFaults({ ...emptyItem, title: 'Värme', decision: 'd' })).toEqual([]);
  });

  test('is sent with what is written and nothing else', () => {
    expect(recordedItem(written)).toEqual({
      title: 'Värmestugor',
      outcome: 'decided',
      text: 'Två öppnas.',
      proposals: [{ by: 'Ordföranden', text: 'Två öppnas.' }],
      disqualified: [{ person: 'p', reason: 'Äger lokalen' }],
      votes: { yes: 3, no: 0, abstained: 0 },
      reservations: [],
    });
    const secret = recordedItem({ ...written, ground: 'OSL 25 kap. 1 §' });
    expect(secret).toHaveProperty('restrict', { ground: 'OSL 25 kap. 1 §' });
  });

  test('a numbered decision goes only with a matter that is decided', () => {
    expect(recordedItem({ ...written, outcome: 'noted', decision: 'd' })).not.toHaveProperty('decision');
  });

  test('changed, says also what was taken away', () => {
    const draft = itemDraft({
      id: 'i',
      meeting: 'm',
      paragraph: 1,
      year: 2026,
      attendance: 0,
      status: 'recorded',
      title: 'Värmestugor',
      presentedBy: 'Säkerhetschefen',
      proposals: [],
      disqualified: [{ person: 'p', substitute: null }],
      reasons: { p: 'Äger lokalen' },
      outcome: 'decided',
      decision: null,
      text: 'Två öppnas.',
      votes: { yes: 3, no: 0, abstained: 0 },
      reservations: [],
      withdrawReason: null,
      recordedAt: '2026-11-22T12:00:00.000Z',
    });
    expect(changedItem({ ...draft, presentedBy: '', yes: '', no: '', abstained: '' })).toMatchObject({
      presentedBy: null,
      votes: null,
      decision: null,
      disqualified: [{ person: 'p', reason: 'Äger lokalen' }],
    });
  });
});
