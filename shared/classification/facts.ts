import { z } from 'zod';
import { vitalFunctions } from './vital-functions.ts';
import { slug } from '../kernel/text.ts';

/** What the duty officer has answered about an incident (contract.md, Classification). */
export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

export const disturbances = ['none', 'limited', 'serious', 'imminent-risk-of-serious', 'unknown'] as const;

export const factsSchema = z.strictObject({
  /** null: not yet assessed; []: assessed, none affected. */
  departments: z.array(slug).max(60).nullable(),
  handledWithinOrdinaryOrganisation: z.enum(answers),
  needsMunicipalCoordination: z.enum(answers),
  needsCentralPrioritisation: z.enum(answers),
  deviatesFromNormal: z.enum(answers),
  needsUrgentMunicipalAction: z.enum(answers),
  /** null: not yet assessed; []: assessed, none disturbed. A function is named at most once. */
  vitalFunctions: z
    .array(z.strictObject({ function: z.enum(vitalFunctions), disturbance: z.enum(disturbances) }))
    .max(50)
    .refine((list) => new Set(list.map((entry) => entry.function)).size === list.length, {
      message: 'validation.repeated',
    })
    .nullable(),
});

export type Facts = z.infer<typeof factsSchema>;

/** The facts of an incident about which nothing has been asked yet. */
export const unknownFacts: Facts = {
  departments: null,
  handledWithinOrdinaryOrganisation: 'unknown',
  needsMunicipalCoordination: 'unknown',
  needsCentralPrioritisation: 'unknown',
  deviatesFromNormal: 'unknown',
  needsUrgentMunicipalAction: 'unknown',
  vitalFunctions: null,
};
