import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { recordCommands } from './commands.ts';
import type { RecordEvent, ReleasedTexts } from './events.ts';
import { isRecord } from './texts.ts';

type Data<Type extends keyof typeof recordCommands> = z.output<(typeof recordCommands)[Type]>;

/** Narrows the readers of a record's texts; given again, it changes who they are. */
export function restrict(state: State, data: Data<'record.restrict'>): Decision<RecordEvent> {
  if (!isRecord(state, data.record)) return reject('record-not-found', 'record');
  return ok([restrictedEvent(data.record, data.ground, data.readers)]);
}

export function restrictedEvent(record: string, ground: string, readers?: readonly string[]): RecordEvent {
  return { type: 'record.restricted', payload: { record, readers: readers ?? null }, sealed: { ground } };
}

/** Gives the texts back to every reader; `texts` are what the log has sealed of the record. */
export function release(
  state: State,
  data: Data<'record.release'>,
  context: DecisionContext & { readonly sealedTexts?: ReleasedTexts },
): Decision<RecordEvent> {
  if (!state.restrictedRecords.has(data.record)) return reject('record-not-restricted', 'record');
  const texts = context.sealedTexts;
  return ok([
    {
      type: 'record.released',
      payload: { record: data.record },
      sealed: { ground: data.ground, ...(texts === undefined ? {} : { texts }) },
    },
  ]);
}
