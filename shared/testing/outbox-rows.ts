import type { OutboxAnswer } from '../sync/outbox.ts';
import type { OutboxRow } from '../sync/outbox-row.ts';

/** What is said of a row that came back because of another. */
export const restsOn = 'Hör till något som kom tillbaka.';

/** A row of an outbox, in this order; `changed`: what is otherwise. */
export function row(order: number, changed: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: `c${order}`,
    account: 'a',
    organisation: 'example',
    order,
    lane: 'command',
    type: 'journal.write',
    data: { entry: `e${order}`, text: 'Ett ord' },
    occurredAt: '2026-11-22T05:00:00.000Z',
    madeAt: '2026-11-22T05:00:00.000Z',
    stated: false,
    clockKnown: true,
    basedOn: { seq: 1, hash: 'a' },
    status: 'waiting',
    returned: null,
    ...changed,
  };
}

/** The server said no. */
export const refused = (httpStatus = 422): OutboxAnswer => ({
  kind: 'refused',
  problem: { httpStatus, code: 'task-already-done', title: 'Uppgiften är redan klar.', errors: [] },
});
