import { RetainedTexts } from '#shared/archive/due.ts';
import { recordTypeOf } from '#shared/archive/record-types.ts';
import { thingId } from '#shared/kernel/text.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { disposalDocument } from '#shared/projections/disposal-document.ts';
import { candidateQuery } from '#shared/protocol/erasure-answers.ts';
import type { Candidate, CandidateAnswer } from '#shared/protocol/erasure-answers.ts';
import { recordsOf } from '#shared/record/record-of.ts';
import { z } from 'zod';
import { officialPdf } from '../../export/official-pdf.ts';
import { mayCommand, mayReadJournal, mayReadSealed } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import type { Caller } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const tags = ['erasure'];
const mostCandidates = 2_000;
const longestExcerpt = 120;
/** Where somebody looks for what they have just written. */
const latest = 60;

/** What goes before texts are taken out of the log, and the record of it afterwards. The taking out itself is a command. */
export const erasureRoutes: Routes = async (app, { dependencies }) => {
  const { log, identity, evidence } = dependencies;

  app.get(
    '/erasure/candidates',
    { config: { takesLong: true }, schema: { tags, querystring: candidateQuery } },
    async (request): Promise<CandidateAnswer> => {
      const caller = callerOf(request);
      const { account, node } = caller;
      if (!mayCommand(account, 'record.dispose')) throw problem('not-allowed');
      // What was looked for may be a name, so it is not noted.
      await identity.accessLog.note(account, { action: 'erasure', detail: 'candidates' });
      const seqs = await candidatesOf(log, node.id, request.query, caller);
      const events = await log.readAt(node.id, seqs.slice(0, mostCandidates));
      const candidates = events.filter(({ sealed }) => sealed !== null);
      await noteReadings(identity, caller, candidates);
      return {
        candidates: candidates.map((event) => candidateOf(event, request.query.words ?? '', caller)),
        more: seqs.length > mostCandidates,
      };
    },
  );

  app.get('/erasure/latest', { schema: { tags } }, async (request): Promise<CandidateAnswer> => {
    const caller = callerOf(request);
    const { account, node } = caller;
    if (!mayCommand(account, 'record.report-spill')) throw problem('not-allowed');
    const events = await log.read(node.id, Math.max(0, node.head.seq - latest), latest);
    await noteReadings(identity, caller, events);
    const candidates = events.map((event) => candidateOf(event, '', caller));
    return { candidates: candidates.filter(({ excerpt }) => excerpt !== null && excerpt !== ''), more: true };
  });

  app.get(
    '/disposals/:id/protocol.pdf',
    { schema: { tags, params: z.object({ organisation: z.string(), id: thingId }) } },
    async (request, reply) => {
      const { account, node } = callerOf(request);
      if (!mayReadJournal(account)) throw problem('not-allowed');
      const disposal = node.state.disposals.get(request.params.id);
      if (disposal === undefined) throw problem('record-not-found');
      const [erased] = await log.readAt(node.id, [disposal.seq]);
      const seqs = (erased?.payload?.['seqs'] ?? []) as readonly number[];
      const events = await log.readAt(node.id, seqs);
      const { head } = node;
      const document = disposalDocument(node.state, disposal, events);
      const now = new Date().toISOString();
      await evidence.signAtExport(node.id, head, now);
      const pdf = await officialPdf(document, { head, now, who: account.name });
      return await reply
        .type('application/pdf')
        .header(
          'content-disposition',
          `inline; filename="${node.id}-gallringsprotokoll-${disposal.at.slice(0, 10)}.pdf"`,
        )
        .send(pdf);
    },
  );

  // Browsers keep files that they have shown; a page asks for this when it hears that texts are gone.
  app.get('/erasure/forget-files', { schema: { tags } }, async (request, reply) => {
    callerOf(request);
    return await reply.header('clear-site-data', '"cache"').code(204).send();
  });
  await Promise.resolve();
};

async function candidatesOf(
  log: HttpDependencies['log'],
  organisation: string,
  { words, records = [], seqs = [], due, incident }: z.output<typeof candidateQuery>,
  { node }: Caller,
): Promise<number[]> {
  const found = new Set<number>();
  if (words !== undefined)
    for (const seq of await log.holding(organisation, words, mostCandidates + 1)) found.add(seq);
  if (records.length > 0 || seqs.length > 0)
    for (const seq of await log.sayingIt(organisation, records, seqs)) found.add(seq);
  if (due !== undefined) {
    const texts = new RetainedTexts();
    const { head, state } = node;
    const plan = state.retentionPlan;
    for await (const page of log.pages(organisation, 0, head.seq))
      for (const event of page) texts.take(event);
    for (const group of texts.due(plan, new Date().toISOString()))
      if (group.recordType === due && group.incident === (incident ?? null))
        for (const seq of group.seqs) found.add(seq);
  }
  return [...found].toSorted((one, other) => one - other);
}

/** A look at a confidential text is noted for its record before it is answered, as everywhere. */
async function noteReadings(
  identity: HttpDependencies['identity'],
  caller: Caller,
  events: readonly LoggedEvent[],
): Promise<void> {
  const shown = events.filter((event) => event.sealed !== null && mayReadEvent(event, caller));
  const records = new Set(shown.flatMap((event) => restrictedIn(event, caller)));
  for (const record of records)
    await identity.accessLog.note(caller.account, { action: 'restricted-text-read', record });
}

function restrictedIn({ type, payload }: LoggedEvent, { node }: Caller): readonly string[] {
  const { record } = payload ?? {};
  const records = [...recordsOf(type, payload ?? {}), ...(typeof record === 'string' ? [record] : [])];
  return records.filter((id) => node.state.restrictedRecords.has(id));
}

function mayReadEvent(event: LoggedEvent, caller: Caller): boolean {
  return restrictedIn(event, caller).every((id) => mayReadSealed(caller.account, caller.node.state, id));
}

function candidateOf(event: LoggedEvent, words: string, caller: Caller): Candidate {
  const { number, incident } = event.payload ?? {};
  return {
    seq: event.seq,
    type: event.type,
    recordType: recordTypeOf(event.type),
    recordedAt: event.recordedAt,
    number: event.type.startsWith('journal.') && typeof number === 'number' ? number : null,
    incident: typeof incident === 'string' ? incident : null,
    excerpt: mayReadEvent(event, caller) ? excerptOf(event.sealed ?? {}, words) : null,
  };
}

/** The text in which the words stand, else the longest one; of a long one what stands around them. */
function excerptOf(sealed: JsonObject, words: string): string {
  const { recordedBy = '', ...written } = sealed;
  const texts = [...textsIn(written), ...(words === '' ? [] : textsIn(recordedBy))];
  const sought = words.toLowerCase();
  const text = texts.find((one) => one.toLowerCase().includes(sought)) ?? longest(texts);
  const at = Math.max(0, text.toLowerCase().indexOf(sought) - longestExcerpt / 3);
  const part = text.slice(at, at + longestExcerpt);
  return `${at > 0 ? '…' : ''}${part}${at + longestExcerpt < text.length ? '…' : ''}`;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (other.length > one.length ? other : one), '');
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as { readonly [name: string]: Json }).flatMap(textsIn);
}
