import { examplePassword, exampleAccountRoles } from '../server/identity/example-accounts.ts';
import { main } from '../server/main.ts';
import { message } from '../shared/language/message.ts';
import { buildWebIfNeeded } from './build-web.ts';

/** The whole console on this machine, with the example organisations and accounts. */
if (process.argv.includes('--help')) {
  process.stdout.write(`${message('console.start.help')}\n`);
} else {
  await buildWebIfNeeded();
  await main('start', (address) => {
    const accounts = Object.keys(exampleAccountRoles).join(', ');
    process.stdout.write(
      `${message('console.start.ready', { address, accounts, password: examplePassword })}\n`,
    );
  });
}
