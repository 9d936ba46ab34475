import type { Answer, Facts, disturbances } from '#shared/classification/facts.ts';
import { unknownFacts } from '#shared/classification/facts.ts';
import type { VitalFunction } from '#shared/classification/vital-functions.ts';

export type Disturbance = (typeof disturbances)[number];
export type AnsweredCriterion = Exclude<keyof Facts, 'departments' | 'vitalFunctions'>;

/** One answer that a person has given; the whole facts are what `incident.assess` is sent. */
export type FactEdit =
  | { readonly about: 'answer'; readonly criterion: AnsweredCriterion; readonly answer: Answer }
  /** `disturbance` null takes the function from the list. */
  | { readonly about: 'function'; readonly id: VitalFunction; readonly disturbance: Disturbance | null }
  | { readonly about: 'no-functions' }
  | { readonly about: 'departments'; readonly ids: readonly string[] | null };

/** Facts with an edit made to them; the others stay as they are, whoever gave them. */
function applyEdit(facts: Facts, edit: FactEdit): Facts {
  switch (edit.about) {
    case 'answer':
      return { ...facts, [edit.criterion]: edit.answer };
    case 'departments':
      return { ...facts, departments: edit.ids === null ? null : [...edit.ids] };
    case 'no-functions':
      return { ...facts, vitalFunctions: [] };
    case 'function': {
      const others = (facts.vitalFunctions ?? []).filter((one) => one.function !== edit.id);
      if (edit.disturbance === null) return { ...facts, vitalFunctions: others };
      const entry = { function: edit.id, disturbance: edit.disturbance };
      const at = facts.vitalFunctions?.findIndex((one) => one.function === edit.id) ?? -1;
      return { ...facts, vitalFunctions: at < 0 ? [...others, entry] : others.toSpliced(at, 0, entry) };
    }
  }
}

export function applyEdits(facts: Facts | null, edits: readonly FactEdit[]): Facts {
  return edits.reduce(applyEdit, facts ?? unknownFacts);
}

/**
 * The edits that lead from one set of facts to another: what somebody else has changed in the meantime. Applied again
 * over one's own, nobody's answer to another question is lost.
 */
export function editsBetween(before: Facts | null, after: Facts | null): FactEdit[] {
  const from = before ?? unknownFacts;
  const to = after ?? unknownFacts;
  const edits: FactEdit[] = [];
  for (const criterion of answered) {
    if (from[criterion] !== to[criterion]) edits.push({ about: 'answer', criterion, answer: to[criterion] });
  }
  if (JSON.stringify(from.departments) !== JSON.stringify(to.departments)) {
    edits.push({ about: 'departments', ids: to.departments });
  }
  const was = new Map(from.vitalFunctions?.map((one) => [one.function, one.disturbance]));
  const is = new Map(to.vitalFunctions?.map((one) => [one.function, one.disturbance]));
  if (from.vitalFunctions === null && to.vitalFunctions?.length === 0) edits.push({ about: 'no-functions' });
  for (const [id, disturbance] of is) {
    if (was.get(id) !== disturbance) edits.push({ about: 'function', id, disturbance });
  }
  for (const id of was.keys()) if (!is.has(id)) edits.push({ about: 'function', id, disturbance: null });
  return edits;
}

/** Whether two edits answer the same question. */
export function sameQuestion(one: FactEdit, other: FactEdit): boolean {
  return questionOf(one) === questionOf(other);
}

/** The criterion, with the function where each is answered for itself. */
export function questionOf(edit: FactEdit): string {
  if (edit.about === 'answer') return edit.criterion;
  return edit.about === 'function' ? `vitalFunctions.${edit.id}` : edit.about;
}

const answered = [
  'handledWithinOrdinaryOrganisation',
  'needsMunicipalCoordination',
  'needsCentralPrioritisation',
  'deviatesFromNormal',
  'needsUrgentMunicipalAction',
] as const satisfies readonly AnsweredCriterion[];
