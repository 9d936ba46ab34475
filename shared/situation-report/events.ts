import type { EventOf } from '../kernel/event.ts';
import type { ByPart, ReportSource } from './parts.ts';

export type SituationReportEvent =
  | EventOf<
      'situation-report.drafted',
      {
        report: string;
        /** Counts the savings of this draft from 1. */
        revision: number;
        replaces: string | null;
        /** The position of the log up to which it tells. */
        upTo: number;
        /** What each sentence was taken from, sentence by sentence. */
        sources: ByPart<readonly (readonly ReportSource[])[]>;
        /** The records whose words it says again, and with which it is withheld. */
        about?: readonly string[];
      },
      { sentences: ByPart<readonly string[]> }
    >
  | EventOf<
      'situation-report.approved',
      { report: string; revision: number; number: number; version: number; replaces: string | null }
    >
  | EventOf<'situation-report.discarded', { report: string }>;
