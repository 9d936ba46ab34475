import { message } from '#shared/language/message.ts';
import type { Config } from './config.ts';
import { isRefused } from './db/database-error.ts';
import { OperatorError } from './operator-error.ts';

const silent = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EPIPE|57P03)/;
const saysNothing = /timeout|Connection terminated|ended unexpectedly/i;

/**
 * Why the console or a command cannot do its work, for the one who runs it: what is wrong with the surroundings and what can be
 * done. Null for a mistake of the program's own, whose stack is needed. `config` is null where it could not be read.
 */
export function whyNot(error: unknown, config: Config | null): string | null {
  if (error instanceof OperatorError) return error.message;
  if (!(error instanceof Error) || config === null) return null;
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  const reason = code === '' ? error.message : code;
  if (syscall === 'listen') {
    const where = { host: config.host, port: String(config.port) };
    return code === 'EADDRINUSE'
      ? message('operation.port-taken', where)
      : message('operation.cannot-listen', { ...where, reason });
  }
  if (path?.startsWith(config.dataDir) === true) {
    return message('operation.folder', { folder: config.dataDir, reason });
  }
  if (config.databaseUrl === null) return null;
  const host = hostOf(config.databaseUrl);
  if (isRefused(error)) return message('operation.database-refuses', { host, reason });
  const gone = silent.test(code) || saysNothing.test(error.message);
  return gone ? message('operation.database-silent', { host, reason }) : null;
}

/** Never with the password. */
function hostOf(url: string): string {
  return /^\w+:\/\/(?:[^@/]*@)?([^/?]*)/.exec(url)?.[1] || 'DATABASE_URL';
}
