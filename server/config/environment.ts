import { z } from 'zod';
import { message } from '#shared/language/message.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A variable that is set but empty counts as not set (a compose file passes `NAME=` on). */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, message('operation.whole-number', { from: String(from), to: String(to) }))
    .transform(Number)
    .refine(
      (value) => value >= from && value <= to,
      message('operation.whole-number', { from: String(from), to: String(to) }),
    );

const path = z.string().refine((value) => !value.includes('\0'), message('operation.path'));

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: message('operation.database-url'), abort: true })
  .refine((value) => /^\w+:\/\/[^/?]*\/[^/?]+/.test(value), message('operation.database-url.no-database'));

const publicUrl = z
  .url({ protocol: /^https?$/, error: message('operation.public-url') })
  .transform((value) => new URL(value))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '', {
    error: message('operation.public-url.more'),
  })
  .transform((url) => url.origin);

/** Whose X-Forwarded-* headers are believed: addresses or networks, or how many proxies stand in front. */
const trustProxy = z
  .string()
  .regex(/^(true|\d{1,2}|[\w.:/]+( *, *[\w.:/]+)*)$/, message('operation.trust-proxy'))
  .transform((value): readonly string[] | number => {
    if (value === 'true') return 1;
    return /^\d+$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim());
  });

/** The environment as the contract names it. Each message follows its variable's name. */
export const environmentSchema = z.object({
  PORT: optional(wholeNumber(0, 65_535)),
  HOST: optional(z.string().regex(/^[\w.:-]+$/, message('operation.host'))),
  DATABASE_URL: optional(databaseUrl),
  VAKA_DATA_DIR: optional(path),
  VAKA_PUBLIC_URL: optional(publicUrl),
  VAKA_TRUST_PROXY: optional(trustProxy),
  VAKA_TLS_CERT: optional(path),
  VAKA_TLS_KEY: optional(path),
  VAKA_SIGNING_KEY: optional(path),
  LOG_LEVEL: optional(z.enum(logLevels, message('operation.one-of', { values: logLevels.join(', ') }))),
  VAKA_COMMANDS_PER_MINUTE: optional(wholeNumber(0, 1_000_000)),
});

export type Environment = z.infer<typeof environmentSchema>;
export type LogLevel = (typeof logLevels)[number];
