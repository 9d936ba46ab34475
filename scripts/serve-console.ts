import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../server/main.ts';
import { message } from '../shared/language/message.ts';

/** Production. The web is built beforehand, by `npm run build`. */
if (process.argv.includes('--help')) {
  process.stdout.write(`${message('console.serve.help')}\n`);
} else if (existsSync(join(import.meta.dirname, '../web/dist/index.html'))) {
  await main('serve');
} else {
  process.stderr.write(`${message('console.serve.not-built')}\n`);
  process.exitCode = 2;
}
