import { describe, expect, test } from 'vitest';
import { newClient } from '../../shared/sync/client.ts';
import { configuredStory } from '../../shared/testing/story.ts';
import { waitingRow } from '../support/waiting-row.ts';
import type { Answered } from './ledger.ts';
import type { Night } from './night.ts';
import { causeless } from './refusals.ts';

const story = configuredStory();
const [entry, correction] = [story.id(), story.id()];
story.give('journal.write', { entry, kind: 'event', direction: 'in', text: 'Post' });
const log = story.events;
const at = story.now();
const given = Date.parse(at);
const data = { entry: correction, corrects: entry, text: 'Rättad', reason: 'Fel', occurredAt: at };
const own = { id: story.id(), account: 'tib', organisation: 'tyreso', at };
const row = waitingRow({ client: newClient, rows: [] }, { type: 'journal.correct', data }, own);

/** A correction that came 50 ms after the time that it states, and was refused at a node whose clock was so far ahead (ms). */
function refused(ahead: number): string[] {
  const [came, left] = [given + 50, given + 90];
  const problem = { httpStatus: 422, code: 'occurred-in-future', title: '', errors: [] };
  const clocks = [came + ahead, left + ahead];
  const answer = { kind: 'refused', problem } as const;
  const answered: Answered = { id: row.id, came, left, clocks, answer, receipt: null };
  const commits = [{ seq: log.length, at: given - 10_000 }];
  const ledger = { rows: new Map([[row.id, row]]), answers: [answered] };
  return causeless({ ledger, commits } as unknown as Night, log);
}

describe('what was refused as of a time to come', () => {
  test('had to be, at a node whose clock was a second behind', () => expect(refused(-1_000)).toEqual([]));

  test('had not to be, at one whose clock was right, or ahead', () => {
    for (const ahead of [0, 1_000])
      expect(refused(ahead)).toEqual([
        `L4: ${row.id} was refused (occurred-in-future), and at no moment had to be`,
      ]);
  });
});
