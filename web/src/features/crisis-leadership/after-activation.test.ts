import { expect, test } from 'vitest';
import type { CrisisLeadership, Takeover } from '#shared/crisis-leadership/state.ts';
import { emptyState } from '#shared/state.ts';
import { afterActivation } from './after-activation.ts';

const start: CrisisLeadership = emptyState().crisisLeadership;
const takeover: Takeover = {
  id: 't',
  committee: 'socialnamnden',
  area: 'Hela området',
  motive: 'm',
  takenOverAt: '2026-11-22T05:18:00.000Z',
  takenOverBy: null,
  returnedAt: null,
  returnedBy: null,
  returnMotive: null,
};

test('there is nothing to do after an activation that has not been', () => {
  expect(afterActivation(start)).toBeNull();
  expect(afterActivation({ ...start, status: 'requested' })).toBeNull();
});

test('what is taken over is left to hand back', () => {
  const steps = afterActivation({ ...start, status: 'active', takeovers: { t: takeover } });
  expect(steps?.find(({ id }) => id === 'takeovers')).toMatchObject({ state: 'going', count: 1 });
});

test('the end is done when the board or the council has decided, until the committee is in function again', () => {
  const ended = { ...start, status: 'terminated' as const, terminatedAt: '2026-11-23T09:00:00.000Z' };
  expect(afterActivation(ended)?.find(({ id }) => id === 'ended')?.state).toBe('done');
  const again = { ...ended, status: 'active' as const };
  expect(afterActivation(again)?.find(({ id }) => id === 'ended')?.state).toBe('waiting');
});
