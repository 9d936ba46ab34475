import { join, resolve } from 'node:path';
import { message } from '#shared/language/message.ts';
import { ConfigurationError } from './config/configuration-error.ts';
import { environmentSchema, type LogLevel } from './config/environment.ts';
import { backupSettings, type BackupSettings } from './config/backup-settings.ts';
import { timeStampSettings } from './evidence/settings.ts';
import type { TimeStampAuthoritySettings } from './evidence/settings.ts';
import { mapSettings, problemsOfMap, type MapSettings } from './config/map-settings.ts';
import { reactionSettings, warningsOfReactions } from './config/reaction-settings.ts';
import { problemsOfServe, problemsOfStart, unreadable, warningsOfServe } from './config/safety.ts';
import type { ReactionSettings } from './reactions/settings.ts';

/** `start`: the example console on one machine; `serve`: production; `cli`: a command that listens to nobody. */
export type Mode = 'start' | 'serve' | 'cli';

/** The console's configuration, checked. Paths are absolute. */
export interface Config {
  readonly mode: Mode;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** The origin that people use, without a slash at the end; null: the address it listens on. */
  readonly publicUrl: string | null;
  /** For fastify's `trustProxy`: whose X-Forwarded-* headers are believed, or how many proxies; null for nobody's. */
  readonly trustProxy: readonly string[] | number | null;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** The Ed25519 key that signs heads. One that is not named lies in the data folder and is made at the first start. */
  readonly signingKey: { readonly file: string; readonly createIfMissing: boolean };
  readonly logLevel: LogLevel;
  /** Commands per account; 0 lifts every limit but that on failed sign-ins. */
  readonly commandsPerMinute: number;
  /** Whether browsers reach it by HTTPS only, so that cookies may be marked Secure. */
  readonly https: boolean;
  /** The ways to reach people. Holds secrets: never log it. */
  readonly reactions: ReactionSettings;
  /** Who stamps signed heads; null: nobody. */
  readonly timeStampAuthority: TimeStampAuthoritySettings | null;
  /** Where and how often the console itself makes backups; null: nowhere. */
  readonly backup: BackupSettings | null;
  /** The map's ground. */
  readonly map: MapSettings;
  /** For the log at start. */
  readonly warnings: readonly string[];
}

/**
 * Reads the environment (`.env.example` explains each variable).
 * @throws ConfigurationError naming each variable that is malformed or, for `start` and `serve`, unsafe.
 */
export function readConfig(mode: Mode, env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`),
    );
  }
  const value = parsed.data;
  const dataDir = resolve(value.VAKA_DATA_DIR ?? '.data');
  const { VAKA_TLS_CERT: certFile, VAKA_TLS_KEY: keyFile, VAKA_SIGNING_KEY: keyNamed } = value;
  const publicUrl = value.VAKA_PUBLIC_URL ?? null;
  const timeStamps = timeStampSettings(value);
  const config: Config = {
    mode,
    host: value.HOST ?? '127.0.0.1',
    port: value.PORT ?? 8080,
    databaseUrl: value.DATABASE_URL ?? null,
    dataDir,
    publicUrl,
    trustProxy: value.VAKA_TRUST_PROXY ?? null,
    tls:
      certFile === undefined || keyFile === undefined
        ? null
        : { certFile: resolve(certFile), keyFile: resolve(keyFile) },
    signingKey: {
      file: keyNamed === undefined ? join(dataDir, 'signing-key.pem') : resolve(keyNamed),
      createIfMissing: keyNamed === undefined,
    },
    logLevel: value.LOG_LEVEL ?? 'info',
    commandsPerMinute: value.VAKA_COMMANDS_PER_MINUTE ?? 600,
    https: publicUrl === null ? certFile !== undefined : publicUrl.startsWith('https:'),
    reactions: reactionSettings(value),
    timeStampAuthority: timeStamps.authority,
    backup: backupSettings(value),
    map: mapSettings(value),
    warnings: [],
  };
  const problems = [
    ...(certFile !== undefined && keyFile === undefined
      ? [message('operation.tls.missing', { variable: 'VAKA_TLS_KEY', other: 'VAKA_TLS_CERT' })]
      : []),
    ...(keyFile !== undefined && certFile === undefined
      ? [message('operation.tls.missing', { variable: 'VAKA_TLS_CERT', other: 'VAKA_TLS_KEY' })]
      : []),
    ...(config.tls === null ? [] : unreadable('VAKA_TLS_CERT', config.tls.certFile)),
    ...(config.tls === null ? [] : unreadable('VAKA_TLS_KEY', config.tls.keyFile)),
    ...(keyNamed === undefined ? [] : unreadable('VAKA_SIGNING_KEY', config.signingKey.file)),
    ...(mode === 'cli' ? [] : [...timeStamps.problems, ...problemsOfMap(value)]),
    ...(mode === 'start' ? problemsOfStart(config) : []),
    ...(mode === 'serve' ? problemsOfServe(config) : []),
  ];
  if (problems.length > 0) throw new ConfigurationError(problems);
  const warnings = [
    ...unknownVariables(env),
    ...(mode === 'serve'
      ? [...warningsOfServe(config), ...warningsOfReactions(config.reactions, publicUrl)]
      : []),
  ];
  return { ...config, warnings };
}

/** A misspelt variable would otherwise be left out in silence. */
function unknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = Object.keys(environmentSchema.shape);
  return Object.keys(env)
    .filter((name) => name.startsWith('VAKA_') && !known.includes(name))
    .map((name) => message('operation.warning.unknown-variable', { name }));
}
