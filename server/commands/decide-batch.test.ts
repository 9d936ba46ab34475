import { expect, test } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import { looseEntriesKept } from '#shared/journal/state.ts';
import { stateToJson } from '#shared/state-json.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { configuredStory } from '#shared/testing/story.ts';
import type { WaitingCommand } from './command-answer.ts';
import { decideBatch } from './decide-batch.ts';
import { dutyOfficer } from './duty-officer.fixture.ts';

test('a batch that corrects what the live fold has let go leaves the fold of the log (rule L7)', () => {
  const story = configuredStory();
  const [old, first, second] = [story.id(), story.id(), story.id()];
  const note = { kind: 'note', direction: 'internal', text: 'Post' } as const;
  story.give('journal.write', { entry: old, ...note });
  const older = emptyState();
  for (const event of story.events) applyChanges(older, evolve(older, event));
  for (let count = 0; count < looseEntriesKept; count += 1) {
    story.give('journal.write', { entry: story.id(), ...note });
  }
  const waiting = [first, second].map((entry): WaitingCommand => {
    const data = { entry, corrects: old, text: 'Rättad', reason: 'Fel' };
    return {
      command: { id: entry, type: 'journal.correct', data },
      submitter: dutyOfficer,
      answer: () => undefined,
    };
  });
  const now = '2026-11-22T20:00:00.000Z';
  const texts = new Map();
  const decided = decideBatch(
    { organisation: 'tyreso', below: story.state, head: emptyHead, lastRecordedAt: '' },
    waiting,
    now,
    {
      state: older,
      texts,
      sayingIt: new Map(),
    },
  );

  expect(decided.accepted).toHaveLength(1);
  expect(decided.refused.map(({ rejection }) => rejection)).toMatchObject([
    { code: 'entry-already-corrected' },
  ]);
  const committed = emptyState();
  for (const event of [...story.events, ...decided.events]) applyChanges(committed, evolve(committed, event));
  applyChanges(story.state, decided.changes);
  expect(stateToJson(story.state)).toEqual(stateToJson(committed));
  expect(story.state.journal.has(old)).toBe(false);
});
