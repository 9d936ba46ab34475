import { readConfig } from '../../server/config.ts';
import { openConsole } from '../../server/console.ts';
import { createLogger } from '../../server/logger.ts';

/** A console of a version that has more migrations: those of the folder in TEST_MIGRATIONS. It runs until SIGTERM. */
const config = readConfig('start');
const running = await openConsole(config, createLogger(config.logLevel), process.env['TEST_MIGRATIONS']);
process.once('SIGTERM', () => {
  void running.close().then(() => process.exit(0));
});
process.stdout.write(`vaka ready ${running.address}\n`);
