import { parseArgs } from 'node:util';
import { nightLength, nightOf } from '../test/simulation/happenings.ts';

/**
 * `npm run test:simulation -- [--nights 5000] [--seed 1]`: nights of nodes, phones and networks in memory, each the same for the
 * same seed; one that breaks a rule is named by its seed. Ends with 1 where one did.
 */
const { values } = parseArgs({
  options: {
    nights: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    length: { type: 'string', default: String(nightLength) },
  },
});
const [nights, first, length] = [Number(values.nights), Number(values.seed), Number(values.length)];
const started = performance.now();
const failed: number[] = [];
let recorded = 0;
for (let seed = first; seed < first + nights; seed += 1) {
  const { broken, acknowledged } = await nightOf(seed, { length });
  recorded += acknowledged;
  if (broken.length === 0) continue;
  failed.push(seed);
  process.stdout.write(`seed ${seed}:\n${broken.map((rule) => `  ${rule}\n`).join('')}`);
}
const seconds = (performance.now() - started) / 1_000;
process.stdout.write(
  `${nights} nights from seed ${first} in ${seconds.toFixed(0)} s, ${recorded} commands acknowledged; ` +
    `${failed.length === 0 ? 'every rule was kept' : `${failed.length} broke a rule`}\n`,
);
// What waits in nodes that were killed is not waited for.
process.exit(failed.length === 0 ? 0 : 1);
