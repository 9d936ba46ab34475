import { z } from 'zod';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A variable that is set but empty counts as not set (a compose file passes `NAME=` on). */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be from ${from} to ${to}`);

const path = z.string().refine((value) => !value.includes('\0'), 'must be a path');

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
  .refine(
    (value) => /^\w+:\/\/[^/?]*\/[^/?]+/.test(value),
    'must name a database, as in postgres://user:password@host/vaka',
  );

const publicUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address as in https://vaka.example.se' })
  .transform((value) => new URL(value))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '', {
    error: 'must be an origin alone, with no path, query or user',
  })
  .transform((url) => url.origin);

/** Whose X-Forwarded-* headers are believed: addresses or networks, or how many proxies stand in front. */
const trustProxy = z
  .string()
  .regex(
    /^(true|\d{1,2}|[\w.:/]+( *, *[\w.:/]+)*)$/,
    'must be addresses or networks with commas between, or a number of proxies',
  )
  .transform((value): readonly string[] | number => {
    if (value === 'true') return 1;
    return /^\d+$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim());
  });

/** The environment as the contract names it. Each message follows its variable's name. */
export const environmentSchema = z.object({
  PORT: optional(wholeNumber(0, 65_535)),
  HOST: optional(z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address')),
  DATABASE_URL: optional(databaseUrl),
  VAKA_DATA_DIR: optional(path),
  VAKA_PUBLIC_URL: optional(publicUrl),
  VAKA_TRUST_PROXY: optional(trustProxy),
  VAKA_TLS_CERT: optional(path),
  VAKA_TLS_KEY: optional(path),
  VAKA_SIGNING_KEY: optional(path),
  LOG_LEVEL: optional(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`)),
  VAKA_COMMANDS_PER_MINUTE: optional(wholeNumber(0, 1_000_000)),
});

export type Environment = z.infer<typeof environmentSchema>;
export type LogLevel = (typeof logLevels)[number];
