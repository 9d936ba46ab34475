import type { z } from 'zod';
import type { factsSchema } from './facts-schema.ts';

/** What the duty officer has answered about an incident (contract.md, Classification). */
export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

export const disturbances = ['none', 'limited', 'serious', 'imminent-risk-of-serious', 'unknown'] as const;

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
