import { checkReferences } from './check-references.ts';
import { importShape } from './import-shape.ts';

/**
 * The organisation import document, `vaka-organisation/1`: everything of a municipality that is configuration and not
 * something that happened. A real municipality and the two examples come in by the same door. No times, no people.
 * Parse with `importDocument.safeParse(json)`; the issues' paths name the fields, and their messages that are
 * one of `importProblems` are keys of the Swedish catalogue.
 */
export const importDocument = importShape.check(checkReferences);

export type { ActionCard, ImportDocument, Place, SafetyPointDefinition } from './import-shape.ts';
