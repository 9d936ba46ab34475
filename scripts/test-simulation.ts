import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { nightLength, nightOf } from '../test/simulation/happenings.ts';

/** What `npm run test:simulation` does, as `--help` says it. */
const help = `npm run test:simulation -- [--nights 3000] [--seed 1] [--length ${nightLength}]

Passes nights of nodes, phones and networks in memory, each the same for the same seed, on every processor; one that breaks a rule
is named by its seed. Ends with 1 where one did.
`;
type Share = { readonly seeds: readonly number[]; readonly length: number };
type Told = { readonly seed: number } & Awaited<ReturnType<typeof nightOf>>;

if (isMainThread) await main();
else await passNights(workerData as Share);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      nights: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      length: { type: 'string', default: String(nightLength) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const [nights, first, length] = [Number(values.nights), Number(values.seed), Number(values.length)];
  const started = performance.now();
  const seeds = Array.from({ length: nights }, (_, index) => first + index);
  const workers = Math.min(availableParallelism(), nights);
  const failed: number[] = [];
  let acknowledged = 0;
  const hear = (told: Told): void => {
    acknowledged += told.acknowledged;
    if (told.broken.length === 0) return;
    failed.push(told.seed);
    process.stdout.write(`seed ${told.seed}:\n${told.broken.map((rule) => `  ${rule}\n`).join('')}`);
  };
  const shares = Array.from({ length: workers }, (_, worker) =>
    seeds.filter((_seed, index) => index % workers === worker),
  );
  await Promise.all(shares.map((share) => work({ seeds: share, length }, hear)));
  const seconds = (performance.now() - started) / 1_000;
  process.stdout.write(
    `${nights} nights from seed ${first} in ${seconds.toFixed(0)} s, ${acknowledged} commands acknowledged; ` +
      `${failed.length === 0 ? 'every rule was kept' : `${failed.length} broke a rule`}\n`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function work(share: Share, hear: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.on('message', hear);
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

async function passNights({ seeds, length }: Share): Promise<void> {
  for (const seed of seeds) parentPort?.postMessage({ seed, ...(await nightOf(seed, { length })) });
}
