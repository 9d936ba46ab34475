import type { z } from 'zod';
import { canonicalJson } from '../kernel/json.ts';
import { ok } from '../kernel/result.ts';
import { isInsideBounds } from '../organisation/inside-bounds.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { premisesCommands } from './commands.ts';
import type { PremisesEvent } from './events.ts';
import type { Premises } from './state.ts';

type Data<Type extends keyof typeof premisesCommands> = z.output<(typeof premisesCommands)[Type]>;

/** As many as the map and the fold carry with ease. */
const mostPremises = 5_000;

/** Recorded whole or not at all. What is as it was is passed over; a note that is given is a change, since no rule reads texts. */
export function importPremises(state: State, data: Data<'premises.import'>): Decision<PremisesEvent> {
  const named = new Set<string>();
  for (const [index, { id, place }] of data.premises.entries()) {
    if (named.has(id)) return reject('premises-twice', `premises.${index}.id`);
    if (!isInsideBounds(state, place)) return reject('place-outside-bounds', `premises.${index}.place`);
    named.add(id);
  }
  const given = data.premises.filter(
    (one) => one.note !== undefined || !isSame(state.premises.get(one.id), one),
  );
  const all = [...state.premises.values()].map(({ id }) => id);
  const removed = data.replace === true ? all.filter((id) => !named.has(id)) : [];
  if (given.length + removed.length === 0) return reject('nothing-changed', 'premises');
  const added = given.filter(({ id }) => !state.premises.has(id)).length;
  if (all.length + added - removed.length > mostPremises) return reject('too-many-premises', 'premises');
  const notes = given.flatMap(({ id, note }) => (typeof note === 'string' ? [[id, note] as const] : []));
  return ok([
    {
      type: 'premises.imported',
      payload: {
        premises: given.map(structure),
        removed,
        noted: given.flatMap(({ id, note }) => (note === undefined ? [] : [id])),
      },
      sealed: notes.length === 0 ? {} : { notes: Object.fromEntries(notes) },
    },
  ]);
}

export function removePremises(state: State, { premises }: Data<'premises.remove'>): Decision<PremisesEvent> {
  if (!state.premises.has(premises)) return reject('premises-not-found', 'premises');
  return ok([{ type: 'premises.removed', payload: { premises }, sealed: {} }]);
}

type Structure = Omit<Premises, 'note'>;

function structure({ id, name, kind, vitalFunction, place }: Structure): Structure {
  return { id, name, kind, vitalFunction, place };
}

function isSame(before: Premises | undefined, after: Structure): boolean {
  return before !== undefined && canonicalJson(structure(before)) === canonicalJson(structure(after));
}
