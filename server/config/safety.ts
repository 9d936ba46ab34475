import { readFileSync, statSync } from 'node:fs';
import type { Config } from '../config.ts';

/** Whether a host name or address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Why the example console must not start: whoever reaches it may sign in with the printed accounts. */
export function problemsOfStart(config: Config): string[] {
  if (isLoopback(config.host)) return [];
  return [
    `HOST=${config.host}: npm start has example accounts with a known password and listens on this machine only. ` +
      'Leave HOST out, or use npm run serve.',
  ];
}

/** Why a console in production must not start. */
export function problemsOfServe(config: Config): string[] {
  const problems: string[] = [];
  const open = !isLoopback(config.host);
  const encrypted = config.tls !== null || config.trustProxy !== null;
  if (open && !encrypted) {
    problems.push(
      `HOST=${config.host}: passwords and reports would cross the network unencrypted. Set VAKA_TLS_CERT and VAKA_TLS_KEY, ` +
        'or VAKA_TRUST_PROXY to the proxy that does HTTPS, or HOST=127.0.0.1.',
    );
  }
  if (open && encrypted && config.publicUrl === null) {
    problems.push(
      'VAKA_PUBLIC_URL: must say the https address that people use, since others may reach this console.',
    );
  }
  if (config.publicUrl?.startsWith('http:') === true && !isLoopback(new URL(config.publicUrl).hostname)) {
    problems.push(
      'VAKA_PUBLIC_URL: must begin with https:// (sign-in, QR codes and the installed app need it).',
    );
  }
  if (open && config.commandsPerMinute === 0) {
    problems.push('VAKA_COMMANDS_PER_MINUTE=0: lifts every limit; that is for load tests on loopback.');
  }
  if (config.databaseUrl !== null && config.signingKey.createIfMissing) {
    problems.push(
      'VAKA_SIGNING_KEY: must name the key file that all nodes of this database share. ' +
        'Make one with: openssl genpkey -algorithm ed25519 -out vaka-signing-key.pem',
    );
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
    warnings.push(
      'DATABASE_URL is not set: this one machine holds the database, and no second node can take over.',
    );
  }
  if (config.publicUrl !== null && config.trustProxy === null && config.tls === null) {
    warnings.push(
      'VAKA_TRUST_PROXY is not set: if a proxy stands in front, all clients look like one to the limits.',
    );
  }
  if (config.databaseUrl !== null && crossesNetworkOpenly(config.databaseUrl)) {
    warnings.push(
      'DATABASE_URL goes to another machine without sslmode: only do that on a network of its own.',
    );
  }
  return warnings;
}

/** A file that is named must be readable. */
export function unreadable(variable: string, file: string): string[] {
  try {
    readFileSync(file);
    return [];
  } catch (error) {
    return [`${variable}=${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`];
  }
}

function exposed(variable: string, file: string): string[] {
  const found = statSync(file, { throwIfNoEntry: false });
  if (process.platform === 'win32' || found === undefined || (found.mode & 0o007) === 0) return [];
  return [`${variable}=${file}: every user of this machine can use this key; chmod o-rwx it.`];
}

function crossesNetworkOpenly(url: string): boolean {
  if (/[?&](sslmode|ssl|host)=/.test(url)) return false;
  const host = /^\w+:\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/?]*)/.exec(url)?.[1] ?? '';
  return host !== '' && !isLoopback(host.replace(/[[\]]/g, ''));
}
