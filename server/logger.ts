import { pino, type Logger } from 'pino';
import type { LogLevel } from './config/environment.ts';

/** Names under which text, people or secrets could come into a log line; their values are never written. */
const secret = [
  'password',
  'token',
  'code',
  'cookie',
  'authorization',
  'data',
  'sealed',
  'text',
  'title',
  'name',
  'username',
];

/**
 * The console's log: one JSON object a line, with what happened and where, never what people wrote, who they are or what
 * they sign in with. Errors are told by type, code (`errorCode`, since a `code` may be a secret), message and stack; what a driver adds
 * to them may hold values.
 */
export function createLogger(level: LogLevel, destination?: { write(line: string): void }): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`]), remove: true },
      serializers: { err: errorForLog },
    },
    ...(destination === undefined ? [pino.destination(2)] : [destination]),
  );
}

function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}
