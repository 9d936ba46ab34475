export const comparisonAreas = [
  'incidents',
  'crisis-leadership',
  'situation',
  'staff',
  'duty',
  'safety-points',
  'tasks',
  'alarms',
  'meetings',
  'map',
  'journal',
  'other',
] as const;
export type ComparisonArea = (typeof comparisonAreas)[number];

/** One difference between two moments. */
export type ComparisonLine = {
  readonly area: ComparisonArea;
  /** The row that differs, by its id in its table; null where it is a single value. */
  readonly id: string | null;
  /** The incident that it belongs to. */
  readonly incident: string | null;
  readonly change: 'added' | 'changed' | 'removed';
  /** One sentence in Swedish. */
  readonly text: string;
};
