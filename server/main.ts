import { existsSync } from 'node:fs';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './config/configuration-error.ts';
import { openConsole } from './console.ts';
import { createLogger } from './logger.ts';
import { whyNot } from './why-not.ts';

/**
 * Runs a console until it is told to stop: SIGTERM and SIGINT finish what was acknowledged, then the process ends with 0.
 * What the environment does not say, `.env` in the working folder may. The line `vaka ready <address>` on standard output says that it serves; the log goes to standard error.
 */
export async function main(mode: 'start' | 'serve', whenReady?: (address: string) => void): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = configuration(mode);
  if (config === null) return;
  const logger = createLogger(config.logLevel);
  for (const warning of config.warnings) logger.warn(warning);
  try {
    const running = await openConsole(config, logger);
    endOnSignals(
      () => running.close(),
      (error) => logger.error({ err: error }, 'the console did not close cleanly'),
    );
    process.stdout.write(`vaka ready ${running.address}\n`);
    whenReady?.(running.address);
  } catch (error) {
    const why = whyNot(error, config);
    if (why === null) throw error;
    process.stderr.write(`${why}\n`);
    process.exitCode = 1;
  }
}

function configuration(mode: 'start' | 'serve'): Config | null {
  try {
    return readConfig(mode);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
    return null;
  }
}

function endOnSignals(close: () => Promise<void>, onFailure: (error: unknown) => void): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        onFailure(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
