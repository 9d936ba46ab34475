/**
 * The three conditions that together make an extraordinary event (LEH 1 kap. 4 §), named as the facts of the classification: it
 * deviates from the normal; a serious disturbance, or imminent risk of one, in vital functions; urgent action by the municipality.
 */
export const statutoryConditions = [
  'deviatesFromNormal',
  'vitalFunctions',
  'needsUrgentMunicipalAction',
] as const;
export type StatutoryCondition = (typeof statutoryConditions)[number];
