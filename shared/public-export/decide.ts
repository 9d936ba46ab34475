import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { publicExportCommands } from './commands.ts';
import type { PublicExportEvent } from './events.ts';

type Data<Type extends keyof typeof publicExportCommands> = z.output<(typeof publicExportCommands)[Type]>;

/** What is to be given out, and what of it is masked; it holds the log as it stands now. */
export function preparePublicExport(
  state: State,
  data: Data<'public-export.prepare'>,
  context: DecisionContext,
): Decision<PublicExportEvent> {
  const { publicExport, incident = null, from = null, to = null, masked, request } = data;
  const before = state.publicExports.get(publicExport);
  if (before !== undefined && before.status !== 'prepared')
    return reject('public-export-settled', 'publicExport');
  if (from !== null && to !== null && from >= to) return reject('until-before-from', 'to');
  const records = new Set(masked.map(({ record }) => record));
  if (records.size < masked.length) return reject('masked-twice', 'masked');
  const newest = Math.max(0, ...Array.from(state.publicExports.values(), ({ number }) => number));
  return ok([
    {
      type: 'public-export.prepared',
      payload: {
        publicExport,
        number: before?.number ?? newest + 1,
        incident,
        from,
        to,
        upTo: context.head ?? 0,
        masked: masked.map(({ record, fields }) => ({ record, fields: fields ?? null })),
      },
      sealed: {
        request,
        grounds: Object.fromEntries(masked.map(({ record, ground }) => [record, ground])),
      },
    },
  ]);
}

/** From here on it can be given out, as it was when it was looked at. */
export function approvePublicExport(
  state: State,
  { publicExport, revision, seenUpTo, note }: Data<'public-export.approve'>,
  { head = 0 }: DecisionContext,
): Decision<PublicExportEvent> {
  const refused = whyNotSettled(state, publicExport);
  if (refused !== null) return refused;
  const asked = state.publicExports.get(publicExport);
  if (asked?.revision !== revision) return reject('public-export-changed-since', 'revision');
  if (seenUpTo < asked.upTo || seenUpTo > head) return reject('public-export-changed-since', 'seenUpTo');
  const sealed = note === undefined ? {} : { note };
  return ok([{ type: 'public-export.approved', payload: { publicExport, revision, seenUpTo }, sealed }]);
}

export function discardPublicExport(
  state: State,
  { publicExport, reason }: Data<'public-export.discard'>,
): Decision<PublicExportEvent> {
  const refused = whyNotSettled(state, publicExport);
  if (refused !== null) return refused;
  return ok([{ type: 'public-export.discarded', payload: { publicExport }, sealed: { reason } }]);
}

function whyNotSettled(state: State, id: string): Decision<never> | null {
  const found = state.publicExports.get(id);
  if (found === undefined) return reject('public-export-not-found', 'publicExport');
  return found.status === 'prepared' ? null : reject('public-export-settled', 'publicExport');
}
