import type { CostAmount, CostKind } from './state.ts';

type Given = {
  readonly kind: CostKind;
  readonly minutes?: number | null | undefined;
  readonly rateOre?: number | null | undefined;
  readonly amountOre?: number | null | undefined;
};

/** What a cost comes to, hours rounded to the nearest öre; null where a figure is missing or one is given too many. */
export function costAmount({
  kind,
  minutes = null,
  rateOre = null,
  amountOre = null,
}: Given): CostAmount | null {
  if (kind === 'hours') {
    if (minutes === null || rateOre === null || amountOre !== null) return null;
    return { kind, minutes, rateOre, amountOre: Math.round((minutes * rateOre) / 60) };
  }
  if (amountOre === null || minutes !== null || rateOre !== null) return null;
  return { kind, minutes: null, rateOre: null, amountOre };
}
