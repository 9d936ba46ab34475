import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { startChild } from './child.ts';
import { commandTimes } from './command-times.ts';
import type { Target } from './command-times.ts';
import { organisation, signIn, startConsoleProcess } from './console.ts';
import { createDatabase } from './database.ts';
import { exampleDocument } from './example-organisation.ts';
import { figure } from './figure.ts';
import { HttpConnection, postRequest } from './http-connection.ts';
import { getRequest, readLoad, steadyReaders } from './read-load.ts';
import { quantile } from './statistics.ts';

const connections = 50;
const residents = 500;

/** The residents' page beside a bare route of the same bytes; and what 500 readers a second do to those who work. All limits hold. */
export const residentsPage: Benchmark = {
  name: 'residents',
  about: `the residents’ page, and commands while ${residents} residents a second read it`,
  async run({ folder, serverUrl, rounds, seconds, say }) {
    const console = await startConsoleProcess(join(folder, 'residents'), {
      DATABASE_URL: await createDatabase(serverUrl, 'residents'),
      VAKA_COMMANDS_PER_MINUTE: '1000000',
    });
    const address = new URL(console.ready);
    const target = { address, token: await signIn(address) };
    await openPoints(target);
    const path = `/public/${organisation}`;
    const request = getRequest(address, path);
    const page = await bodyOf(address, request);
    const file = join(folder, 'page.br');
    await writeFile(file, page);
    const bare = await startChild('bare-page-process.ts', { BENCH_PAGE: file, NODE_ENV: 'production' });
    const bareAddress = new URL(bare.ready);
    const ours = { address, request, bytes: page.length };
    const theirs = { address: bareAddress, request: getRequest(bareAddress, '/page'), bytes: page.length };
    const load = { connections, seconds };
    await readLoad(ours, { connections, seconds: 2 });
    await readLoad(theirs, { connections, seconds: 2 });
    await commandTimes(target, 2);
    const pages = { vaka: [] as number[], bare: [] as number[] };
    const alone: number[][] = [];
    const beside: number[][] = [];
    for (let round = 1; round <= rounds; round += 1) {
      pages.vaka.push(await readLoad(ours, load));
      pages.bare.push(await readLoad(theirs, load));
      alone.push(await commandTimes(target, seconds));
      const readers = await steadyReaders(ours, { perSecond: residents });
      beside.push(await commandTimes(target, seconds));
      const read = await readers.stop();
      say(
        `round ${round}: ${pages.vaka.at(-1)?.toFixed(0)} beside ${pages.bare.at(-1)?.toFixed(0)} pages/s; ` +
          `commands p50 ${median(beside.at(-1))} beside ${median(alone.at(-1))} ms, ${read.toFixed(0)} residents/s`,
      );
      if (read < residents * 0.5) throw new Error(`only ${read.toFixed(0)} residents a second were answered`);
    }
    await bare.stop();
    await console.stop();
    const commands = (share: number) => ({
      unit: 'ms',
      better: 'less' as const,
      vaka: beside.map((times) => quantile(times, share)),
      comparison: { name: 'the same, nobody reading', rounds: alone.map((times) => quantile(times, share)) },
    });
    return [
      figure({
        name: `residents’ page, ${page.length} bytes`,
        unit: '/s',
        better: 'more',
        vaka: pages.vaka,
        comparison: { name: 'bare fastify, the same bytes', rounds: pages.bare },
        goal: { ratio: 0.8 },
      }),
      figure({ name: `a command, ${residents} residents/s: p50`, ...commands(0.5), goal: { ratio: 0.8 } }),
      figure({ name: '  its p99', ...commands(0.99) }),
    ];
  },
};

const median = (times: readonly number[] = []) => quantile(times, 0.5).toFixed(2);

async function bodyOf(address: URL, request: Buffer): Promise<Buffer> {
  const connection = await HttpConnection.open(address);
  const { body } = await connection.post(request);
  connection.close();
  return Buffer.from(body);
}

async function openPoints({ address, token }: Target): Promise<void> {
  const connection = await HttpConnection.open(address);
  const path = `/api/organisations/${organisation}/commands`;
  for (const { id } of exampleDocument.safetyPoints) {
    const data = { safetyPoint: id, status: 'open' };
    const command = { id: randomUUID(), type: 'safety-point.set-status', data };
    const { status, body } = await connection.post(postRequest(address, path, token, command));
    if (status !== 201) throw new Error(`opening was answered ${status}: ${String(body)}`);
  }
  connection.close();
}
