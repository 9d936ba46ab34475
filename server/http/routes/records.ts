import { z } from 'zod';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { thingId } from '#shared/kernel/text.ts';
import { restrictionsOf } from '#shared/record/covered.ts';
import { recordOf, recordsOf } from '#shared/record/record-of.ts';
import type { RestrictedRecord } from '#shared/record/state.ts';
import { mayReadJournal, mayReadSealed } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const params = z.object({ organisation: z.string(), id: thingId });

/**
 * A restricted record's texts for one who may read them, event by event. The reading is noted first: if it cannot be, there
 * is no reading.
 */
export const recordRoutes: Routes = async (app, { dependencies: { log, identity } }) => {
  app.get('/records/:id/sealed', { schema: { tags: ['reading'], params } }, async (request) => {
    const { account, node } = callerOf(request);
    const { id } = request.params;
    const all = mayReadJournal(account) ? await log.eventsOfRecord(node.id, id) : [];
    const mayRead = (record: string) =>
      !node.state.restrictedRecords.has(record) || mayReadSealed(account, node.state, record);
    // What says another record's words again is for those who may read that too.
    const events = all.filter(({ type, payload }) => recordsOf(type, payload ?? {}).every(mayRead));
    const restrictions = restrictionsOf(node.state, id, repeatedIn(all, id));
    const [restriction] = restrictions;
    if (restriction === undefined) {
      // Whether the record exists unrestricted is for those to know who read the log.
      throw problem(all.length > 0 ? 'record-not-restricted' : 'record-not-found');
    }
    if (!restrictions.every((one) => mayReadSealed(account, node.state, one.id)))
      throw problem('not-allowed');
    await identity.accessLog.note(account, { action: 'restricted-text-read', record: id });
    return {
      record: id,
      readers: readersOf(restrictions),
      since: restriction.since,
      ground: groundOf(
        restriction.id === id ? events : await log.eventsOfRecord(node.id, restriction.id),
        restriction.id,
      ),
      texts: textsOf(events, id),
      events: events
        .filter((event) => isAbout(event, id))
        .map(({ seq, type, occurredAt, recordedAt, sealed }) => ({
          seq,
          type,
          occurredAt,
          recordedAt,
          sealed,
        })),
    };
  });
  await Promise.resolve();
};

/** The newest text under each name (`title`, `text`, `description` …). */
function textsOf(events: readonly LoggedEvent[], record: string): { readonly [name: string]: unknown } {
  const texts: { [name: string]: unknown } = {};
  for (const event of events) {
    if (!event.type.startsWith('record.') && isAbout(event, record)) Object.assign(texts, event.sealed);
  }
  const { recordedBy: _recordedBy, ...written } = texts;
  return written;
}

/** The records whose words an entry or a situation report says again, as its own newest event names them. */
function repeatedIn(events: readonly LoggedEvent[], id: string): readonly string[] {
  const own = events.findLast(
    ({ type, payload }) =>
      (type.startsWith('journal.') && payload?.['entry'] === id) ||
      (type === 'situation-report.drafted' && payload?.['report'] === id),
  );
  const about = own?.payload?.['about'];
  return Array.isArray(about) ? about.filter((one) => typeof one === 'string') : [];
}

/** Those whom every restriction lets read; null: every role that may read restricted texts. */
function readersOf(restrictions: readonly RestrictedRecord[]): readonly string[] | null {
  const named = restrictions.flatMap(({ readers }) => (readers === null ? [] : [readers]));
  const [first] = named;
  return first?.filter((role) => named.every((readers) => readers.includes(role))) ?? null;
}

function groundOf(events: readonly LoggedEvent[], record: string): unknown {
  const restricted = events.findLast((event) => event.type === 'record.restricted' && isAbout(event, record));
  return restricted?.sealed?.['ground'] ?? null;
}

/** An event that only corrects or strikes the record is about another one, with readers of its own. */
function isAbout({ type, payload }: LoggedEvent, record: string): boolean {
  if (payload === null) return false;
  return type.startsWith('record.') ? payload['record'] === record : recordOf(type, payload) === record;
}
