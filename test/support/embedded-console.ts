/**
 * A process that does with its data folder what a console does, and no more; tests kill it. Usage: node
 * embedded-console.ts <dataDir>. One JSON object a line on standard output: what it runs, or who runs already.
 */
import { acquireConsoleLock } from '../../server/db/embedded/console-lock.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/embedded-postgres.ts';

const dataDir = process.argv[2] ?? '';
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
const log = (message: string) => process.stderr.write(`${message}\n`);

const answer = await acquireConsoleLock(dataDir);
if (answer.ok) {
  const postgres = await startEmbeddedPostgres({ dataDir, log: { info: log, warn: log, error: log } });
  answer.lock.setAddress('http://127.0.0.1:4711');
  const stay = setInterval(() => undefined, 1_000);
  process.once('SIGTERM', () => {
    void postgres.stop().then(() => {
      answer.lock.release();
      clearInterval(stay);
    });
  });
  say({ url: postgres.url, postmaster: postgres.pid(), adopted: postgres.adopted });
} else {
  say({ running: answer.running });
  process.exitCode = 1;
}
