import { expect, test } from 'vitest';
import type { ActionCard } from '../organisation/import-document.ts';
import { smallMunicipality } from '../testing/story.ts';
import { fittingCards } from './cards.ts';

const card = (id: string, rest: Partial<ActionCard> = {}): ActionCard => ({
  id,
  title: id,
  function: 's3',
  steps: [{ id: 'ett', text: 'Ring' }],
  source: 'Exempel',
  ...rest,
});
const ids = (actionCards: ActionCard[], level: 'disruption' | 'extraordinary' | null): string[] =>
  fittingCards({ ...smallMunicipality, actionCards }, { incidentType: 'storm', level }).map(({ id }) => id);

test('a card fits by type and level, and one that names none fits all', () => {
  const cards = [
    card('any'),
    card('empty', { incidentTypes: [], levels: [] }),
    card('storm', { incidentTypes: ['storm', 'flood'] }),
    card('water', { incidentTypes: ['water-supply'] }),
    card('grave', { levels: ['extraordinary'] }),
  ];
  expect(ids(cards, 'disruption')).toEqual(['storm', 'any', 'empty']);
  expect(ids(cards, 'extraordinary')).toEqual(['storm', 'any', 'empty', 'grave']);
});

test('an incident that has no level is taken for the lowest', () => {
  expect(ids([card('low', { levels: ['disruption'] }), card('high', { levels: ['major'] })], null)).toEqual([
    'low',
  ]);
});

test("those for the type come first, then in the staff's order, then by title", () => {
  const cards = [
    card('c', { function: 's7' }),
    card('b', { function: 's1' }),
    card('a', { function: 's1' }),
    card('z', { function: 's7', incidentTypes: ['storm'] }),
  ];
  expect(ids(cards, null)).toEqual(['z', 'a', 'b', 'c']);
});
