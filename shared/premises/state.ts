import type { VitalFunction } from '../classification/vital-functions.ts';

export const premisesKinds = [
  'school',
  'care-home',
  'hospital',
  'water-works',
  'pumping-station',
  'electricity',
  'telecom',
  'grocery',
  'other',
] as const;
export type PremisesKind = (typeof premisesKinds)[number];

/** A place where something is done that society cannot be without (samhällsviktig verksamhet). */
export type Premises = {
  readonly id: string;
  readonly name: string;
  readonly kind: PremisesKind;
  /** Which vital function it serves; null where nobody has said. */
  readonly vitalFunction: VitalFunction | null;
  readonly place: { readonly lat: number; readonly lon: number };
  readonly note: string | null;
};
