import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { erasureCommands } from './commands.ts';
import { mostErased } from './commands.ts';
import type { ErasureEvent } from './events.ts';
import type { Spill } from './state.ts';

type Data<Type extends keyof typeof erasureCommands> = z.output<(typeof erasureCommands)[Type]>;

/** `sayingIt`: the positions, in order, of the events that hold the texts which the command names, as the log has them. */
export type ErasureContext = DecisionContext & { readonly sayingIt?: readonly number[] };

/** Nobody may read the texts from now on, the one who reported them included. */
export function reportSpill(
  state: State,
  data: Data<'record.report-spill'>,
  context: ErasureContext,
): Decision<ErasureEvent> {
  if (state.spills.has(data.spill)) return reject('spill-already-reported', 'spill');
  const reported = new Set(openSpills(state).flatMap((spill) => spill.seqs));
  const all = context.sayingIt ?? [];
  const seqs = all.filter((seq) => !reported.has(seq));
  if (all.length > 0 && seqs.length === 0) return reject('spill-already-reported', 'records');
  if (seqs.length === 0) return reject('nothing-to-erase', 'records');
  if (seqs.length > mostErased) return reject('too-much-to-erase', 'records');
  const payload = { spill: data.spill, seqs, records: data.records };
  return ok([{ type: 'record.spill-reported', payload, sealed: {} }]);
}

/** The second person says the same: the text is erased. */
export function confirmSpill(
  state: State,
  data: Data<'record.confirm-spill'>,
  context: ErasureContext,
): Decision<ErasureEvent> {
  const spill = state.spills.get(data.spill);
  const refused = whyNotSecond(spill, context);
  if (refused !== null || spill === undefined) return refused ?? reject('spill-not-found', 'spill');
  const payload = { reason: 'spill', seqs: spill.seqs, spill: spill.id } as const;
  return ok([{ type: 'record.erased', payload, sealed: {} }]);
}

/** The second person says that it may stand: the text is read again by those who could. */
export function dismissSpill(
  state: State,
  data: Data<'record.dismiss-spill'>,
  context: ErasureContext,
): Decision<ErasureEvent> {
  const spill = state.spills.get(data.spill);
  const refused = whyNotSecond(spill, context);
  if (refused !== null || spill === undefined) return refused ?? reject('spill-not-found', 'spill');
  return ok([{ type: 'record.spill-dismissed', payload: { spill: spill.id, seqs: spill.seqs }, sealed: {} }]);
}

/** Texts whose time is out, by a decision. What waits for a second person is theirs. */
export function dispose(
  state: State,
  data: Data<'record.dispose'>,
  context: ErasureContext,
): Decision<ErasureEvent> {
  if (state.disposals.has(data.disposal)) return reject('id-already-used', 'disposal');
  const seqs = context.sayingIt ?? [];
  if (seqs.length === 0) return reject('nothing-to-erase', 'records');
  if (seqs.length > mostErased) return reject('too-much-to-erase', 'records');
  const waiting = new Set(openSpills(state).flatMap((spill) => spill.seqs));
  if (seqs.some((seq) => waiting.has(seq))) return reject('spill-open', 'records');
  const { ground, decision } = data;
  return ok([
    {
      type: 'record.erased',
      payload: { reason: 'disposal', seqs, disposal: data.disposal },
      sealed: { ground, ...(decision === undefined ? {} : { decision }) },
    },
  ]);
}

/** Erasing twice changes nothing, so nothing is asked. */
export function eraseAgain(data: Data<'record.erase-again'>): Decision<ErasureEvent> {
  return ok([{ type: 'record.erased', payload: { reason: 'restored', seqs: data.seqs }, sealed: {} }]);
}

/** The spills that wait for their second person. */
export function openSpills(state: Pick<State, 'spills'>): readonly Spill[] {
  return [...state.spills.values()].filter(({ status }) => status === 'reported');
}

function whyNotSecond(spill: Spill | undefined, { actor }: DecisionContext): Decision<never> | null {
  if (spill === undefined) return reject('spill-not-found', 'spill');
  if (spill.status !== 'reported') return reject('spill-already-settled', 'spill');
  return spill.reporter === actor.account ? reject('spill-needs-another-person', 'spill') : null;
}
