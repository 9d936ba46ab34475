import { readFileSync, statSync } from 'node:fs';
import { message } from '#shared/language/message.ts';
import type { Config } from '../config.ts';

/** Whether a host name or address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Why the example console must not start: whoever reaches it may sign in with the printed accounts. */
export function problemsOfStart(config: Config): string[] {
  if (isLoopback(config.host)) return [];
  return [message('operation.start.host', { host: config.host })];
}

/** Why a console in production must not start. */
export function problemsOfServe(config: Config): string[] {
  const problems: string[] = [];
  const open = !isLoopback(config.host);
  const encrypted = config.tls !== null || config.trustProxy !== null;
  if (open && !encrypted) {
    problems.push(message('operation.serve.unencrypted', { host: config.host }));
  }
  if (open && encrypted && config.publicUrl === null) {
    problems.push(message('operation.serve.public-url'));
  }
  if (config.publicUrl?.startsWith('http:') === true && !isLoopback(new URL(config.publicUrl).hostname)) {
    problems.push(message('operation.serve.https'));
  }
  if (open && config.commandsPerMinute === 0) {
    problems.push(message('operation.serve.no-limits'));
  }
  if (config.databaseUrl !== null && config.signingKey.createIfMissing) {
    problems.push(message('operation.serve.signing-key'));
  }
  if (config.tls !== null) problems.push(...exposed('VAKA_TLS_KEY', config.tls.keyFile));
  if (!config.signingKey.createIfMissing)
    problems.push(...exposed('VAKA_SIGNING_KEY', config.signingKey.file));
  return problems;
}

/** What is allowed in production but worth a line in the log. */
export function warningsOfServe(config: Config): string[] {
  const warnings: string[] = [];
  if (config.databaseUrl === null) {
    warnings.push(message('operation.warning.one-machine'));
  }
  if (config.publicUrl !== null && config.trustProxy === null && config.tls === null) {
    warnings.push(message('operation.warning.proxy'));
  }
  if (config.databaseUrl !== null && crossesNetworkOpenly(config.databaseUrl)) {
    warnings.push(message('operation.warning.open-database'));
  }
  return warnings;
}

/** A file that is named must be readable. */
export function unreadable(variable: string, file: string): string[] {
  try {
    readFileSync(file);
    return [];
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return [message('operation.unreadable', { variable, file, reason })];
  }
}

function exposed(variable: string, file: string): string[] {
  const found = statSync(file, { throwIfNoEntry: false });
  if (process.platform === 'win32' || found === undefined || (found.mode & 0o007) === 0) return [];
  return [message('operation.serve.exposed', { variable, file })];
}

function crossesNetworkOpenly(url: string): boolean {
  if (/[?&](sslmode|ssl|host)=/.test(url)) return false;
  const host = /^\w+:\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/?]*)/.exec(url)?.[1] ?? '';
  return host !== '' && !isLoopback(host.replace(/[[\]]/g, ''));
}
