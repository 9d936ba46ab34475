/** The console as `npm start` runs it, without building the web first: what is measured has no page open. */
import { main } from '../../server/main.ts';

await main('start');
