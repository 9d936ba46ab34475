import type { z } from 'zod';
import { openSpills } from '../erasure/decide.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { recordCommands } from './commands.ts';
import { coveredBy, piecesOf } from './covered.ts';
import type { Piece } from './covered.ts';
import type { RecordEvent, ReleasedTexts } from './events.ts';
import { isRecord } from './texts.ts';

type Data<Type extends keyof typeof recordCommands> = z.output<(typeof recordCommands)[Type]>;

/** Narrows the readers of a record's texts; given again, it changes who they are. */
export function restrict(state: State, data: Data<'record.restrict'>): Decision<RecordEvent> {
  if (!isRecord(state, data.record)) return reject('record-not-found', 'record');
  return ok(
    [data.record, ...inheriting(state, data.record)].map((record) =>
      restrictedEvent(record, data.ground, data.readers),
    ),
  );
}

/** What would have inherited it, had it been restricted before: paragraphs of a meeting, decisions on a proposal. */
function inheriting(state: State, record: string): readonly string[] {
  const items = [...state.meetingItems.values()].filter(({ meeting }) => meeting === record);
  const answers = Object.values(state.crisisLeadership.decisions).filter(
    ({ proposal }) => proposal === record,
  );
  return [...items, ...answers].map(({ id }) => id).filter((id) => !state.restrictedRecords.has(id));
}

export function restrictedEvent(record: string, ground: string, readers?: readonly string[]): RecordEvent {
  return { type: 'record.restricted', payload: { record, readers: readers ?? null }, sealed: { ground } };
}

/** What the log has sealed of records, by id. */
export type SealedTexts = ReadonlyMap<string, ReleasedTexts>;

/**
 * Gives the texts back to every reader, and those that were withheld only because they say them again. `sealedTexts`: what the
 * log has sealed of the record; `sealedLines`: of those others, by id.
 */
export function release(
  state: State,
  data: Data<'record.release'>,
  context: DecisionContext & { readonly sealedTexts?: ReleasedTexts; readonly sealedLines?: SealedTexts },
): Decision<RecordEvent> {
  const { record, ground } = data;
  if (!state.restrictedRecords.has(record)) return reject('record-not-restricted', 'record');
  // A release carries texts, and would carry none of what waits for a second person.
  if (openSpills(state).length > 0) return reject('spill-open', 'record');
  const own = piecesOf(state, record);
  const apart = own.filter(isPart);
  const about = own.filter((piece) => !isPart(piece)).flatMap((piece) => piece.about);
  const texts = context.sealedTexts;
  const freed = [...coveredBy(state, record), ...apart].filter((piece) =>
    [piece.id, ...piece.about].every((one) => one === record || !state.restrictedRecords.has(one)),
  );
  return ok([
    releasedEvent(record, about, ground, texts === undefined ? undefined : withoutPieces(texts, apart)),
    ...freed.map((piece) => {
      const given = piece.id === record ? texts : context.sealedLines?.get(piece.id);
      return releasedEvent(
        piece.id,
        piece.about,
        ground,
        given === undefined ? undefined : piece.textsOf(given),
      );
    }),
  ]);
}

/** Whether a row has words or names of its own beside the piece; of the others all is withheld with what they say again. */
const isPart = ({ table }: Piece): boolean => table !== 'journal' && table !== 'conflicts';

/** What a row says again of others is given back by itself, so that those can withhold it by themselves. */
function withoutPieces(texts: ReleasedTexts, pieces: readonly Piece[]): ReleasedTexts {
  let left = texts;
  for (const piece of pieces) {
    const said = piece.textsOf(left);
    if (piece.table !== 'incidents') left = withoutFields(left, said);
    if ('closeReason' in said) left = { ...left, closeReason: null };
    if (said.motives !== undefined) {
      const { motives, levelsBy } = left;
      left = {
        ...left,
        motives: without(motives, said.motives),
        levelsBy: without(levelsBy, said.levelsBy),
      };
    }
  }
  return left;
}

/** The texts with those fields, and who recorded them, left out. */
function withoutFields(texts: ReleasedTexts, { recorders = {}, ...said }: ReleasedTexts): ReleasedTexts {
  const kept = (all: object, gone: object) =>
    Object.fromEntries(Object.entries(all).filter(([field]) => !Object.hasOwn(gone, field)));
  return { ...kept(texts, said), recorders: kept(texts.recorders ?? {}, recorders) };
}

/** The lists end together. */
function without(
  all: readonly (string | null)[] = [],
  said: readonly (string | null)[] = [],
): readonly (string | null)[] {
  const offset = all.length - said.length;
  return all.map((one, index) => ((said[index - offset] ?? null) === null ? one : null));
}

function releasedEvent(
  record: string,
  about: readonly string[],
  ground: string,
  texts: ReleasedTexts | undefined,
): RecordEvent {
  return {
    type: 'record.released',
    payload: { record, ...(about.length === 0 ? {} : { about }) },
    sealed: { ground, ...(texts === undefined ? {} : { texts }) },
  };
}
