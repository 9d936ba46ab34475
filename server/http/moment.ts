import { z } from 'zod';
import { time } from '#shared/kernel/text.ts';

const position = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** A moment in a query: a position of the log, or a time (ISO 8601). */
export const moment = z.union([position, time], { error: 'http-problems.field.at' });
