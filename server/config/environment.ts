import { z } from 'zod';
import { message } from '#shared/language/message.ts';
import { isTileTemplate } from './map-settings.ts';

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

const smtpUrl = z
  .url({ protocol: /^smtps?$/, error: message('operation.smtp-url') })
  .refine((value) => URL.canParse(value) && new URL(value).hostname !== '', message('operation.smtp-url'));

const mailFrom = z
  .string()
  .regex(/^([^<>\r\n]{1,100} )?<?[^<>@\s]+@[\w.-]+>?$/, message('operation.mail-from'));

const smsUrl = z.url({ protocol: /^https?$/, error: message('operation.sms-url') });

/** What a provider shows as the sender: a number, or up to eleven letters and digits. */
const smsFrom = z
  .string()
  .regex(/^(\+[1-9]\d{6,14}|[A-Za-z][A-Za-z0-9]{0,10})$/, message('operation.sms-from'));

const pushSubject = z
  .string()
  .regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/, message('operation.push-subject'));

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
  VAKA_SMTP_URL: optional(smtpUrl),
  VAKA_MAIL_FROM: optional(mailFrom),
  VAKA_SMS_URL: optional(smsUrl),
  VAKA_SMS_USER: optional(z.string().max(200)),
  VAKA_SMS_PASSWORD: optional(z.string().max(200)),
  VAKA_SMS_FROM: optional(smsFrom),
  VAKA_PUSH_SUBJECT: optional(pushSubject),
  VAKA_TSA_URL: optional(z.url({ protocol: /^https?$/, error: message('operation.tsa.url') })),
  VAKA_TSA_CA: optional(path),
  VAKA_BACKUP_DIR: optional(path),
  VAKA_BACKUP_EVERY: optional(wholeNumber(1, 720)),
  VAKA_BACKUP_KEEP: optional(wholeNumber(1, 10_000)),
  VAKA_BACKUP_KEEP_DAYS: optional(wholeNumber(0, 3_660)),
  VAKA_MAP_PMTILES: optional(path),
  VAKA_MAP_TILES: optional(
    z.string().refine(isTileTemplate, message('operation.map.template', { z: '{z}', x: '{x}', y: '{y}' })),
  ),
  VAKA_MAP_ATTRIBUTION: optional(z.string().max(300)),
});

export type Environment = z.infer<typeof environmentSchema>;
export type LogLevel = (typeof logLevels)[number];
