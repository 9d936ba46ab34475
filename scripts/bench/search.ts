import { join } from 'node:path';
import type { Pool } from 'pg';
import { openPool } from '../../server/db/connection.ts';
import { runningPostgresUrl } from '../../server/db/embedded/running-postgres.ts';
import type { SearchAnswer } from '../../shared/protocol/search-message.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { organisation, signIn, startConsoleProcess } from './console.ts';
import { figure, type Figure } from './figure.ts';
import { fillLog } from './fill-log.ts';

/** Some 100,000 of them are entries of the journal. */
const length = 142_000;

/** What somebody looks for, and the same as a bare search through the texts. */
const questions = [
  { name: 'a word that few entries have', query: 'q=kabelbrott+4711', like: '%kabelbrott 4711%' },
  { name: 'a word that all have', query: 'q=hushåll', like: '%hushåll%' },
  { name: 'the end of a word, and a word', query: 'q=brottet+4711', like: '%brott 4711%' },
  { name: 'words in their order', query: 'q=%22fel+antal+hushåll%22', like: '%fel antal hushåll%' },
  { name: 'all words, best first', query: 'q=antal+hushåll&order=best', like: '%antal%hushåll%' },
  { name: 'a word that nobody has written', query: 'q=xylofon', like: '%xylofon%' },
] as const;

/** What it costs to search in everything that has been said. */
export const searchOfALongLog: Benchmark = {
  name: 'search',
  about: `search in a log of ${length} events`,
  async run(options) {
    const dataDir = join(options.folder, 'search');
    const events = await fillLog(dataDir, length, options.say);
    const entries = events.filter(({ type }) => type.startsWith('journal.')).length;
    events.length = 0;
    options.say(`${entries} of them are entries of the journal`);
    return await searchFigures(dataDir, options);
  },
};

async function searchFigures(dataDir: string, { rounds, say }: BenchmarkOptions): Promise<Figure[]> {
  const console = await startConsoleProcess(dataDir);
  const log = { info: () => undefined, warn: say, error: say };
  const pool = openPool({ url: runningPostgresUrl(dataDir) ?? '', log });
  const address = new URL(console.ready);
  const headers = { authorization: `Bearer ${await signIn(address)}` };
  const ask = async (query: string): Promise<SearchAnswer> => {
    const url = new URL(`/api/organisations/${organisation}/search?${query}`, address);
    const answer = await fetch(url, { headers });
    if (!answer.ok) throw new Error(`search answered ${answer.status}`);
    return (await answer.json()) as SearchAnswer;
  };
  const began = performance.now();
  while ((await ask('q=xylofon')).behind > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  const made = (performance.now() - began) / 1_000;
  say(`all words taken in after ${made.toFixed(1)} s`);
  await pool.query('analyze');
  const figures: Figure[] = [];
  for (const { name, query, like } of questions) {
    const vaka: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const asked = performance.now();
      const { hits } = await ask(query);
      const answered = performance.now() - asked;
      const looked = await bareSearch(pool, like);
      if (round === 0) say(`${name}: ${hits.length} on the first page, ${answered.toFixed(0)} ms at first`);
      else {
        vaka.push(answered);
        bare.push(looked);
      }
    }
    const comparison = { name: 'ILIKE through all texts', rounds: bare };
    figures.push(
      figure({ name: `search: ${name}`, unit: 'ms', better: 'less', vaka, comparison, goal: { most: 100 } }),
    );
  }
  figures.push(
    figure({ name: 'all words of the log taken in anew', unit: 's', better: 'less', vaka: [made] }),
  );
  await pool.end();
  await console.stop();
  return figures;
}

/** Milliseconds of the same looked for without an index, newest first. */
async function bareSearch(pool: Pool, like: string): Promise<number> {
  const asked = performance.now();
  await pool.query(
    'select seq, sealed from event where organisation = $1 and sealed ilike $2 order by seq + 0 desc limit 30',
    [organisation, like],
  );
  return performance.now() - asked;
}
