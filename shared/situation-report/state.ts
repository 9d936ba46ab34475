import { byPart } from './parts.ts';
import type { ByPart, ReportSentence, ReportSource } from './parts.ts';

/** A situation report (lägesrapport). An approved one is never changed; what is to be said otherwise is a new version. */
export type SituationReport = {
  readonly id: string;
  readonly status: 'draft' | 'approved';
  /** Counts approved reports from 1 per organisation; a new version keeps its number. Null while it is a draft. */
  readonly number: number | null;
  readonly version: number | null;
  readonly revision: number;
  readonly replaces: string | null;
  /** The newer version of it. */
  readonly replacedBy: string | null;
  /** The position of the log up to which it tells. */
  readonly upTo: number;
  readonly sources: ByPart<readonly (readonly ReportSource[])[]>;
  /** What its sentences say, in the order of `sources`; null while they are withheld or erased. */
  readonly sentences: ByPart<readonly string[]> | null;
  /** The records whose words it says again. */
  readonly about: readonly string[];
  readonly draftedAt: string;
  readonly changedAt: string;
  readonly changedBy: string | null;
  readonly approvedAt: string | null;
  /** Where in the log it was approved. */
  readonly approvedSeq: number | null;
  readonly approvedBy: string | null;
  readonly approvedRole: string | null;
};

/** The parts with their sentences; null where they may not be read. */
export function sectionsOf({
  sentences,
  sources,
}: Pick<SituationReport, 'sentences' | 'sources'>): ByPart<readonly ReportSentence[]> | null {
  if (sentences === null) return null;
  return byPart((part) =>
    sentences[part].map((text, index) => ({ text, sources: sources[part][index] ?? [] })),
  );
}

/** The approved reports, the newest first. */
export function approvedReports(reports: Iterable<SituationReport>): readonly SituationReport[] {
  return [...reports]
    .filter(({ status }) => status === 'approved')
    .toSorted((one, other) => (other.approvedAt ?? '').localeCompare(one.approvedAt ?? ''));
}

/** The position of the log from which the next report tells: to where the newest approved one did; 0 where there is none. */
export function toldUpTo(reports: Iterable<SituationReport>): number {
  return Math.max(0, ...approvedReports(reports).map(({ upTo }) => upTo));
}
