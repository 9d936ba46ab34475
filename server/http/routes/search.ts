import { hasRestrictedTexts, mayReadRestricted } from '#shared/authorization/reading.ts';
import { accountReader, redact } from '#shared/authorization/redact.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { searchQuery, type SearchAnswer, type SearchHit } from '#shared/protocol/search-message.ts';
import { recordOf, recordsOf } from '#shared/record/record-of.ts';
import { marked } from '#shared/search/marked.ts';
import { searchable } from '#shared/search/searchable.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf, type Caller } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

/** Search in everything that has been said and that the reader may read. */
export const searchRoutes: Routes = async (app, { dependencies: { search, log, identity } }) => {
  const schema = { tags: ['reading'], querystring: searchQuery };
  app.get('/search', { schema }, async (request): Promise<SearchAnswer> => {
    const caller = callerOf(request);
    const { account, node } = caller;
    if (!mayReadJournal(account)) throw problem('not-allowed');
    const { restricted, ...asked } = request.query;
    const secret = restricted === 'true';
    if (secret && !account.roles.some((role) => hasRestrictedTexts(node.state, role)))
      throw problem('not-allowed');
    const found = await search.find(node, { ...asked, withheld: withheldFrom(caller, secret) });
    const events = await log.readAt(
      node.id,
      found.hits.map(({ seq }) => seq),
    );
    const bySeq = new Map(events.map((event) => [event.seq, event]));
    const hits = found.hits.flatMap(({ seq, incident }) => {
      const event = bySeq.get(seq);
      return event === undefined ? [] : (hitOf(event, incident, caller, secret, found.stems) ?? []);
    });
    for (const hit of hits) {
      // In order, and before anything is answered: what cannot be noted is not read.
      if (hit.restricted && hit.record !== null)
        await identity.accessLog.note(account, { action: 'search', record: hit.record });
    }
    return { hits, next: found.next, ignored: found.ignored, behind: found.behind };
  });
  await Promise.resolve();
};

/** The confidential records that a search must not find, nor let anybody conclude from. */
function withheldFrom({ account, node }: Caller, secret: boolean): readonly string[] {
  const all = Array.from(node.state.restrictedRecords.values(), ({ id }) => id);
  return secret ? all.filter((id) => !mayReadRestricted(node.state, account.roles, id)) : all;
}

/** Null where the text has been erased or made confidential since the search. */
function hitOf(
  event: LoggedEvent,
  incident: string | null,
  { account, node }: Caller,
  secret: boolean,
  stems: readonly string[],
): SearchHit | null {
  const payload = event.payload ?? {};
  const restrictedWith = recordsOf(event.type, payload).filter((id) => node.state.restrictedRecords.has(id));
  const may = secret && restrictedWith.every((id) => mayReadRestricted(node.state, account.roles, id));
  const shown = restrictedWith.length > 0 && may ? event : redact(event, node.state, accountReader);
  const texts = shown === null ? null : searchable(shown);
  if (shown === null || texts === null) return null;
  const by = shown.sealed?.['recordedBy'];
  const { number, safetyPoint, meeting } = payload;
  return {
    seq: event.seq,
    type: event.type,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    record: recordOf(event.type, payload),
    incident,
    safetyPoint: typeof safetyPoint === 'string' ? safetyPoint : null,
    meeting: typeof meeting === 'string' ? meeting : null,
    number: typeof number === 'number' ? number : null,
    by: typeof by === 'string' ? by : null,
    role: event.actor.role,
    text: marked(texts.words.join(' · '), stems),
    restricted: restrictedWith.length > 0,
  };
}
