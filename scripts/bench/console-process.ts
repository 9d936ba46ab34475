/** The console as `npm start` runs it, without building the web first: what is measured has no page open. */
import { main } from '../../server/main.ts';

// A measurement that failed leaves nobody who would stop it.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
await main('start');
