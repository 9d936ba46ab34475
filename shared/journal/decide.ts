import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { livingIncident } from '../incident/find.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { journalCommands } from './commands.ts';
import type { JournalEvent } from './events.ts';
import type { JournalEntry } from './state.ts';

type Data<Type extends keyof typeof journalCommands> = z.output<(typeof journalCommands)[Type]>;

/** Förvaltningslagen 27 §: what reaches the authority otherwise than in writing is recorded with when and by whom. */
export function write(state: State, data: Data<'journal.write'>): Decision<JournalEvent> {
  if (state.journal.has(data.entry)) return reject('id-already-used', 'entry');
  const found = data.incident === undefined ? ok(null) : livingIncident(state, data.incident);
  if (!found.ok) return found;
  return ok([
    {
      type: 'journal.written',
      payload: {
        direction: data.direction,
        entry: data.entry,
        incident: found.value?.id ?? null,
        kind: data.kind,
        number: state.journalWindow.last + 1,
      },
      sealed: { text: data.text, ...(data.source === undefined ? {} : { source: data.source }) },
    },
  ]);
}

/** A correction is an entry of its own; the corrected one stays, struck through. */
export function correct(
  state: State,
  data: Data<'journal.correct'>,
  context: DecisionContext,
): Decision<JournalEvent> {
  const standing = standingEntry(state, data.entry, data.corrects, 'corrects');
  if (!standing.ok) return standing;
  const target = standing.value;
  if (context.occurredAt > context.now) return reject('occurred-in-future', 'occurredAt');
  const nothing = [data.text, data.kind, data.direction, data.occurredAt].every(
    (given) => given === undefined,
  );
  if (nothing) return reject('nothing-changed', 'text');
  return ok([
    {
      type: 'journal.corrected',
      payload: {
        entry: data.entry,
        number: state.journalWindow.last + 1,
        incident: target.incident,
        corrects: target.id,
        kind: data.kind ?? target.kind,
        direction: data.direction ?? target.direction,
      },
      sealed: { reason: data.reason, ...(data.text === undefined ? {} : { text: data.text }) },
    },
  ]);
}

export function strike(state: State, data: Data<'journal.strike'>): Decision<JournalEvent> {
  const standing = standingEntry(state, data.entry, data.strikes, 'strikes');
  if (!standing.ok) return standing;
  return ok([
    {
      type: 'journal.struck',
      payload: {
        entry: data.entry,
        number: state.journalWindow.last + 1,
        incident: standing.value.incident,
        strikes: standing.value.id,
      },
      sealed: { reason: data.reason },
    },
  ]);
}

/** The entry that a new one is about, if it still stands. */
function standingEntry(
  state: State,
  entry: string,
  about: string,
  field: string,
): { readonly ok: true; readonly value: JournalEntry } | ReturnType<typeof reject> {
  if (state.journal.has(entry)) return reject('id-already-used', 'entry');
  const target = state.journal.get(about);
  if (target === undefined || target.strikes !== null) return reject('entry-not-found', field);
  if (target.correctedBy !== null) {
    return reject('entry-already-corrected', field, { correctedBy: target.correctedBy });
  }
  return target.struckBy === null ? ok(target) : reject('entry-already-struck', field);
}
