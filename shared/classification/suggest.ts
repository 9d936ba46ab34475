import type { IncidentType } from './incident-types.ts';
import { compileLexicon } from './suggestion/compile.ts';
import { findRows } from './suggestion/find-rows.ts';
import { incidentRows } from './suggestion/lexicon/incident-rows.ts';
import { misleading } from './suggestion/lexicon/misleading.ts';
import { functionRows, impliedFunctions } from './suggestion/lexicon/vital-function-rows.ts';
import { wordSets } from './suggestion/lexicon/word-sets.ts';
import { readNote } from './suggestion/normalise.ts';
import { weighFindings } from './suggestion/weigh.ts';
import { type VitalFunction, vitalFunctions } from './vital-functions.ts';
import { incidentTypes } from './incident-types.ts';

export interface Suggestion {
  /** Best first, never empty; `other` leads where nothing is known well enough. Confidence is 0..1. */
  readonly incidentTypes: readonly SuggestedType[];
  /** Those that the note shows to be affected, clearest first. */
  readonly vitalFunctions: readonly SuggestedFunction[];
}

export interface SuggestedType {
  readonly id: IncidentType;
  readonly confidence: number;
  /** What in the note speaks for it, as it was typed. */
  readonly words: readonly string[];
}

export interface SuggestedFunction {
  readonly id: VitalFunction;
  readonly words: readonly string[];
}

type Target = `type ${IncidentType}` | `function ${VitalFunction}`;

const leastShown = 0.2;
const leastKnown = 0.27;
const leastImplying = 0.4;
const leastAffected = 0.3;
const mostShown = 5;
const unknown = 0.1;

const lexicon = compileLexicon<Target>(wordSets, misleading, [
  ...incidentTypes.flatMap((id) =>
    id === 'other' ? [] : [{ target: `type ${id}` as const, kind: 'type', rows: incidentRows[id] }],
  ),
  ...vitalFunctions.map((id) => ({
    target: `function ${id}` as const,
    kind: 'function',
    rows: functionRows[id],
  })),
]);

/**
 * Suggests what a caller's words are about. Swedish, with or without å, ä and ö, tolerant of single typing errors.
 * Pure and quick (far below a millisecond for an ordinary note); the time grows linearly with the text.
 */
export function suggest(text: string): Suggestion {
  const note = readNote(text);
  const weighed = weighFindings(lexicon, note, findRows(lexicon, note));
  const types = incidentTypes.flatMap((id): SuggestedType[] => {
    const found = weighed.find(({ target }) => target === `type ${id}`);
    return found === undefined ? [] : [{ id, confidence: found.score, words: found.words }];
  });
  const shown = rankTypes(types).map((type) => ({ ...type, confidence: round(type.confidence) }));
  return { incidentTypes: shown, vitalFunctions: affectedFunctions(shown, weighed) };
}

function rankTypes(types: readonly SuggestedType[]): SuggestedType[] {
  const ranked = types.toSorted((a, b) => b.confidence - a.confidence);
  const best = ranked[0]?.confidence ?? 0;
  const other: SuggestedType = { id: 'other', confidence: Math.max(unknown, best), words: [] };
  if (best < leastKnown) return [other, ...ranked.slice(0, 2)];
  return ranked.filter(({ confidence }) => confidence >= leastShown).slice(0, mostShown);
}

function affectedFunctions(
  types: readonly SuggestedType[],
  weighed: readonly { target: Target; score: number; words: readonly string[] }[],
): SuggestedFunction[] {
  return vitalFunctions
    .map((id) => {
      const implying = types.filter(
        (type) => type.confidence >= leastImplying && impliedFunctions[type.id]?.includes(id),
      );
      const own = weighed.find(({ target }) => target === `function ${id}`);
      const words = [...new Set([...implying.flatMap((type) => type.words), ...(own?.words ?? [])])];
      return { id, words, score: Math.max(own?.score ?? 0, ...implying.map((type) => type.confidence)) };
    })
    .filter(({ score }) => score >= leastAffected)
    .toSorted((a, b) => b.score - a.score)
    .map(({ id, words }) => ({ id, words }));
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
