import { z } from 'zod';
import { slug } from '../kernel/text.ts';
import { answers, disturbances } from './facts.ts';
import { vitalFunctions } from './vital-functions.ts';

/** The facts as a client sends them (contract.md, Classification). */
export const factsSchema = z.strictObject({
  /** null: not yet assessed; []: assessed, none affected. */
  departments: z.array(slug).max(60).nullable(),
  handledWithinOrdinaryOrganisation: z.enum(answers),
  needsMunicipalCoordination: z.enum(answers),
  needsCentralPrioritisation: z.enum(answers),
  deviatesFromNormal: z.enum(answers),
  needsUrgentMunicipalAction: z.enum(answers),
  /** null: not yet assessed; []: assessed, none disturbed. A function that is named twice counts by its gravest word. */
  vitalFunctions: z
    .array(z.strictObject({ function: z.enum(vitalFunctions), disturbance: z.enum(disturbances) }))
    .max(50)
    .nullable(),
});
