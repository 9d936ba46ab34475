import { quantile } from '../bench/statistics.ts';

/** A figure at a time (minutes). */
export type Sample = { readonly at: number; readonly value: number };

/**
 * How much a figure grows in ten minutes, as a share of its own median: the median of the slopes between all samples (Theil–Sen),
 * which single samples that were taken at a bad moment do not move. NaN of fewer than two.
 */
export function growthInTenMinutes(samples: readonly Sample[]): number {
  const slopes: number[] = [];
  for (const [index, later] of samples.entries()) {
    for (const earlier of samples.slice(0, index)) {
      slopes.push((later.value - earlier.value) / (later.at - earlier.at));
    }
  }
  return (
    (10 * quantile(slopes, 0.5)) /
    quantile(
      samples.map(({ value }) => value),
      0.5,
    )
  );
}
