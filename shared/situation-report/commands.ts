import { z } from 'zod';
import { longText, text, thingId } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import type { ReportSentence } from './parts.ts';

const source = z
  .strictObject({ seq: z.int().min(1).nullable().optional(), record: thingId.nullable().optional() })
  .transform(({ seq = null, record = null }) => ({ seq, record }))
  .refine(({ seq, record }) => seq !== null || record !== null, { message: 'validation.report-source' });

const sentence = z.strictObject({ text: text(4_000), sources: z.array(source).max(40).default([]) });

/** A part as sentences with their sources, or as plain text, of which each line becomes a sentence without any. */
const part = z.union([
  z.array(sentence).max(200),
  z
    .union([longText, z.literal('')])
    .transform((words): ReportSentence[] =>
      words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ text: line, sources: [] })),
    )
    .refine((sentences) => sentences.every(({ text: words }) => words.length <= 4_000)),
]);

const sections = z.strictObject({
  course: part.default([]),
  state: part.default([]),
  expectedDevelopment: part.default([]),
  measuresTaken: part.default([]),
  measuresPlanned: part.default([]),
});

/** The orders about situation reports (lägesrapporter); data as in contract.md, Commands. */
export const situationReportCommands = {
  /** Saves a draft, the first time and every time after. */
  'situation-report.draft': z.strictObject({
    report: thingId,
    sections,
    /** The approved report of which this is a new version. */
    replaces: thingId.optional(),
    /** The revision of the draft that its author had before them; without it, whatever stands is written over. */
    revision: z.int().min(1).optional(),
    /** The position of the log up to which the draft tells; without it, the newest. */
    upTo: z.int().min(0).optional(),
    restrict: restriction.optional(),
  }),
  /** `sections`: what is approved, where that has not been saved before. */
  'situation-report.approve': z.strictObject({
    report: thingId,
    revision: z.int().min(1).optional(),
    sections: sections.optional(),
  }),
  'situation-report.discard': z.strictObject({ report: thingId }),
};
