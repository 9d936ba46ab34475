import { main } from '../../server/main.ts';

/** A console as `npm start` runs it, on the web that the test run has built. */
await main('start');
