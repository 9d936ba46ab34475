/** The five parts of a situation report (LEH 2 kap. 9 §), in the order of the law. */
export const reportParts = [
  'course',
  'state',
  'expectedDevelopment',
  'measuresTaken',
  'measuresPlanned',
] as const;
export type ReportPart = (typeof reportParts)[number];

/** Something of each part. */
export type ByPart<Value> = { readonly [Part in ReportPart]: Value };

/** Makes something of each part. */
export function byPart<Value>(make: (part: ReportPart) => Value): ByPart<Value> {
  return {
    course: make('course'),
    state: make('state'),
    expectedDevelopment: make('expectedDevelopment'),
    measuresTaken: make('measuresTaken'),
    measuresPlanned: make('measuresPlanned'),
  };
}

/** What a sentence was taken from: a position of the log, the thing that it is about, or both. */
export type ReportSource = { readonly seq: number | null; readonly record: string | null };

/** A sentence of a report with what it was taken from; no sources where a person wrote it. */
export type ReportSentence = { readonly text: string; readonly sources: readonly ReportSource[] };
