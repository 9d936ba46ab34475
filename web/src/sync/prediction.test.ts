import { expect, test } from 'vitest';
import { looseEntries } from '#shared/journal/state.ts';
import type { State } from '#shared/state.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { configuredStory } from '#shared/testing/story.ts';
import type { Account } from '../lib/session.ts';
import { predict } from './prediction.ts';

const account: Account = { id: 'a', name: 'TiB 1', roles: ['duty-officer'], organisation: 'tyreso' };
const incident = '00000000-0000-4000-8000-00000000a001';
const entry = '00000000-0000-4000-8000-00000000a002';

function row(order: number, type: OutboxRow['type'], data: OutboxRow['data']): OutboxRow {
  return {
    id: `00000000-0000-4000-8000-0000000000${String(order).padStart(2, '0')}`,
    account: 'a',
    organisation: 'tyreso',
    order,
    lane: 'command',
    type,
    data,
    occurredAt: '2026-11-22T05:00:00.000Z',
    madeAt: '2026-11-22T05:00:00.000Z',
    stated: false,
    clockKnown: true,
    basedOn: null,
    status: 'waiting',
    returned: null,
  };
}

const report = row(1, 'incident.report', { incident, title: 'Brand', incidentType: 'building-fire' });
const note = row(2, 'journal.write', { entry, incident, kind: 'event', direction: 'in', text: 'Lågor' });

test('what is unsent is shown in order over the live state, without a number, and the live state stays', () => {
  const { state } = configuredStory();
  const shown = predict({ state, seq: 9 }, [note, report], account);
  expect(shown.incidents.get(incident)).toMatchObject({ title: 'Brand', number: 0, reportedBy: 'TiB 1' });
  expect(shown.journal.get(entry)).toMatchObject({ text: 'Lågor', number: 0, occurredAt: note.occurredAt });
  expect(state.incidents.has(incident)).toBe(false);
});

test('the journal is as long as the log says: what is unsent has no number', () => {
  const { state } = configuredStory();
  const live = { ...state, journalWindow: { ...state.journalWindow, last: 27 } };
  const loose = row(1, 'journal.write', { entry, kind: 'note', direction: 'internal', text: 'Lugnt' });
  const { journalWindow } = predict({ state: live, seq: 9 }, [loose], account);
  expect(journalWindow.last).toBe(27);
  expect(looseEntries(journalWindow)).toEqual([entry]);
});

test('what the rules would refuse now changes nothing, and what follows it is shown', () => {
  const { state } = configuredStory();
  const gone = row(1, 'task.complete', { task: incident });
  const shown = predict({ state, seq: 9 }, [gone, note], account);
  expect(shown.journal.has(entry)).toBe(false);
  const loose = row(3, 'journal.write', { entry, kind: 'note', direction: 'internal', text: 'Lugnt' });
  expect(predict({ state, seq: 9 }, [gone, loose], account).journal.has(entry)).toBe(true);
});

test('the same rows are foretold the same, however often', () => {
  const { state } = configuredStory();
  const once = predict({ state, seq: 9 }, [report, note], account);
  const again = predict({ state, seq: 9 }, [report, note], account);
  const ids = (state: State) => Array.from(state.journal.values(), ({ id }) => id);
  expect(ids(again)).toEqual(ids(once));
  expect(predict({ state, seq: 9 }, [], account)).toBe(state);
});

test('a role that may not give a command sees nothing of it', () => {
  const { state } = configuredStory();
  const reader = { ...account, roles: ['observer'] };
  expect(predict({ state, seq: 9 }, [report], reader).incidents.has(incident)).toBe(false);
});
