import { z } from 'zod';

/**
 * The small building blocks of the organisation import document. Messages are keys of the catalogue
 * (`importProblems`), so that the door answers in Swedish.
 */

/** Codes of what can be wrong with a document beyond its shape. */
export const importProblems = [
  'organisation-import.text-not-plain',
  'organisation-import.slug-malformed',
  'organisation-import.too-many-decimals',
  'organisation-import.duplicate-id',
  'organisation-import.unknown-department',
  'organisation-import.unknown-committee',
  'organisation-import.unknown-function',
  'organisation-import.committee-of-wrong-kind',
  'organisation-import.missing-entry',
  'organisation-import.outside-bounds',
  'organisation-import.bounds-turned',
  'organisation-import.ring-open',
  'organisation-import.hours-without-backup-power',
] as const;

export type ImportProblem = (typeof importProblems)[number];

const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** One line of text people read: 1–`max` characters, no control characters or lone surrogates, no outer white space. */
export const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !forbidden.test(text) && text.trim() === text, {
      error: 'organisation-import.text-not-plain',
    });

/** Id of a thing that is configured, not recorded: lowercase ASCII words joined by hyphens, at most 40 characters. */
export const slug = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'organisation-import.slug-malformed' });

const sixDecimals = (value: number): boolean => value === Number(value.toFixed(6));

/** Decimal degrees, WGS 84, at most six decimals (about 0.1 m), as everywhere in the log. */
export const latitude = z
  .number()
  .min(-90)
  .max(90)
  .refine(sixDecimals, { error: 'organisation-import.too-many-decimals' });
export const longitude = z
  .number()
  .min(-180)
  .max(180)
  .refine(sixDecimals, { error: 'organisation-import.too-many-decimals' });

/** A calendar day, `2023-11-23`. */
export const day = z.iso.date();

/**
 * Where a definition or a question comes from: the words relied on, where they stand, and the day they were decided or,
 * for a statute, from which its wording applies. Shown beside every proposal and decision.
 */
export const source = z.strictObject({ text: line(1200), reference: line(200), date: day });

export type Source = z.infer<typeof source>;
