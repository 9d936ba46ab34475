import { expect, test } from 'vitest';
import { accountReader } from '#shared/authorization/redact.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import { emptyState } from '#shared/state.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { openSharedPages } from './shared-pages.ts';

/** A log of so many events that counts how often it is read, its node, and the passing of time. */
function aNode(length: number) {
  const events = Array.from({ length }, (_, nth) => anEvent(nth + 1, 'journal.written'));
  const counted = { reads: 0 };
  const log = {
    read: (_id: string, after: number, limit: number) => {
      counted.reads += 1;
      return Promise.resolve(events.slice(after, after + limit));
    },
  } as unknown as EventLog;
  const listeners: ((message: EventsMessage) => void)[] = [];
  const node = {
    id: 'tyreso',
    state: emptyState(),
    get head() {
      return { seq: events.length, hash: '' };
    },
    onEvents: (listener: (message: EventsMessage) => void) => listeners.push(listener),
    onReset: () => undefined,
  } as unknown as OrganisationNode;
  const due: (() => void)[] = [];
  const pages = openSharedPages(log, (_delay, work) => due.push(work));
  pages.watch(node);
  const record = (type: string) => {
    const event = anEvent(events.length + 1, type);
    events.push(event);
    const message = { after: event.seq - 1, to: event.seq, hash: event.hash, events: [event] };
    for (const listener of listeners) listener(message);
  };
  return { counted, node, pages, record, aSecondPasses: () => due.splice(0).forEach((work) => work()) };
}

function anEvent(seq: number, type: string): LoggedEvent {
  const hash = (position: number) => String(position).padStart(64, '0');
  const said = {
    seq,
    type,
    hash: hash(seq),
    previousHash: hash(seq - 1),
    payload: { record: 'r' },
    sealed: null,
  };
  return said as unknown as LoggedEvent;
}

test('those who return together share what they lack; what was recorded since follows from where it ends', async () => {
  const { counted, node, pages, record } = aNode(30);
  const [first, second] = await Promise.all([
    pages.page(node, accountReader, 10),
    pages.page(node, accountReader, 10),
  ]);
  expect(second).toBe(first);
  expect(first?.message).toMatchObject({ after: 10, to: 30 });
  record('journal.written');
  expect(await pages.page(node, accountReader, 10)).toBe(first);
  expect((await pages.page(node, accountReader, 30))?.message).toMatchObject({ after: 30, to: 31 });
  expect(counted.reads).toBe(2);
});

test('a page is let go when a record is withheld, and after a while', async () => {
  const { counted, node, pages, record, aSecondPasses } = aNode(30);
  const ask = () => pages.page(node, accountReader, 10);
  await ask();
  record('record.restricted');
  expect((await ask())?.message.to).toBe(31);
  expect(counted.reads).toBe(2);
  aSecondPasses();
  await ask();
  expect(counted.reads).toBe(3);
});

test('another point of view is another page', async () => {
  const { node, pages } = aNode(30);
  const shown = await pages.page(node, { kind: 'point', safetyPoint: 'p' }, 10);
  expect(shown?.message).toMatchObject({ after: 10, to: 30, events: [] });
  expect((await pages.page(node, accountReader, 10))?.message.events).toHaveLength(20);
});
