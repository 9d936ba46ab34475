import { z } from 'zod';
import { channels } from './channels.ts';

/**
 * Field schemas that every command shares. The messages are keys of the catalogue (`validation.*`), so that the door
 * answers in Swedish.
 */

// Control characters but tab and line feed; a text that holds one was not typed by a person.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Well-formed and without control characters, of which the database takes no NUL. */
function typed(schema: z.ZodString): z.ZodString {
  return schema
    .refine((value) => value.isWellFormed(), { message: 'validation.surrogate' })
    .refine((value) => !control.test(value), { message: 'validation.control-character' });
}

/** What a person wrote: 1 to `longest` characters that are not all white space, well-formed, without control characters. */
export function text(longest: number): z.ZodType<string, string> {
  const filled = z
    .string()
    .max(longest)
    .refine((value) => value.trim() !== '', { message: 'validation.empty' });
  return typed(filled);
}

/** What a person asks for: as `text`, but it may be empty, and the white space around it is nothing. */
export function askedWords(longest: number): z.ZodString {
  return typed(z.string().trim().max(longest));
}

/** One line: as `text`, without line breaks and tabs. */
export function line(longest: number): z.ZodType<string, string> {
  return text(longest).refine((value) => !/[\n\t\u2028\u2029]/.test(value), {
    message: 'validation.line-break',
  });
}

export const titleText = line(200);
export const longText = text(10_000);
export const motiveText = text(4_000);
export const nameText = line(120);

/** The id of a thing: a UUID of any version made by the client; kept in lower case. */
export const thingId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, { message: 'validation.uuid' })
  .toLowerCase();

/** The id of something that the organisation's configuration names: a department, a committee. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { message: 'validation.slug' });

/** A time: ISO 8601 with offset or Z, between 2000 and 2100; kept as UTC with milliseconds. */
export const time = z.iso
  .datetime({ offset: true, message: 'validation.time' })
  .transform((value, context) => {
    const utc = toUtc(value);
    if (utc !== null) return utc;
    context.issues.push({ code: 'custom', message: 'validation.time', input: value });
    return z.NEVER;
  });

function toUtc(value: string): string | null {
  // The Date constructor reads no clock when it is given a time.
  // oxlint-disable-next-line no-restricted-globals
  const date = new Date(value);
  const year = date.getUTCFullYear();
  return Number.isNaN(date.getTime()) || year < 2000 || year >= 2100 ? null : date.toISOString();
}

// Adding 0 turns -0 into 0, which is how it comes back from the log.
const decimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;

/** A calendar day, `2026-11-23`. */
export const day = z.iso.date({ message: 'validation.day' });

/** Decimal degrees, WGS 84, kept with six decimals (about a decimetre). */
export const latitude = z.number().min(-90).max(90).transform(decimals);
export const longitude = z.number().min(-180).max(180).transform(decimals);

/** A place: what people call it and, where known, its position; one coordinate without the other is refused. */
export const place = z
  .strictObject({ label: line(200), lat: latitude.optional(), lon: longitude.optional() })
  .refine((value) => (value.lat === undefined) === (value.lon === undefined), {
    message: 'validation.half-position',
    path: ['lat'],
  });

/** Who told us, and by what channel. */
export const source = z.strictObject({ who: line(200).optional(), channel: z.enum(channels).optional() });
