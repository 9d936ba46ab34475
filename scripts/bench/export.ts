import { setTimeout as wait } from 'node:timers/promises';
import type { ExportJob } from '../../shared/protocol/export-job.ts';
import type { Benchmark } from './benchmark.ts';
import { commandTimes } from './command-times.ts';
import type { Target } from './command-times.ts';
import { journalCommand } from './commands.ts';
import { organisation, startConsole } from './console.ts';
import { figure } from './figure.ts';
import { HttpConnection, postRequest } from './http-connection.ts';
import { quantile } from './statistics.ts';

const entries = 20_000;
const connections = 50;
const patience = 120_000;

/** A long journal as PDF, and what its making does to those who work meanwhile. */
export const exportOfALongLog: Benchmark = {
  name: 'export',
  about: `a journal of ${entries} entries as PDF, and commands while it is made`,
  async run({ folder, serverUrl, rounds, seconds, say }) {
    const console = await startConsole({ folder, serverUrl }, 'export');
    await fill(console);
    await commandTimes(console, 2);
    const durations: number[] = [];
    const alone: number[][] = [];
    const beside: number[][] = [];
    for (let round = 1; round <= rounds; round += 1) {
      alone.push(await commandTimes(console, seconds));
      let ended = false;
      const begun = performance.now();
      const job = made(console).finally(() => {
        ended = true;
      });
      const times = await commandTimes(console, patience / 1_000, () => ended);
      const { size } = await job;
      durations.push((performance.now() - begun) / 1_000);
      beside.push(times);
      const p50 = [times, alone.at(-1) ?? []].map((one) => quantile(one, 0.5).toFixed(2));
      say(
        `round ${round}: ${size} bytes in ${durations.at(-1)?.toFixed(1)} s; commands p50 ${p50.join(' beside ')} ms`,
      );
    }
    await console.child.stop();
    const commands = (share: number) => ({
      unit: 'ms',
      better: 'less' as const,
      vaka: beside.map((times) => quantile(times, share)),
      comparison: { name: 'the same, no export', rounds: alone.map((times) => quantile(times, share)) },
    });
    return [
      figure({
        name: `${entries} entries as PDF`,
        unit: 's',
        better: 'less',
        vaka: durations,
        goal: { most: 15 },
      }),
      figure({ name: '  a command meanwhile: p50', ...commands(0.5), goal: { ratio: 0.8 } }),
      figure({ name: '  its p99', ...commands(0.99) }),
    ];
  },
};

async function fill({ address, token }: Target): Promise<void> {
  const path = `/api/organisations/${organisation}/commands`;
  let left = entries;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = await HttpConnection.open(address);
      while (left > 0) {
        left -= 1;
        const { status } = await connection.post(postRequest(address, path, token, journalCommand()));
        if (status !== 201) throw new Error(`an entry was answered ${status}`);
      }
      connection.close();
    }),
  );
}

/** Orders a PDF, follows it until it is ready, and throws it away. */
async function made({ address, token }: Target): Promise<ExportJob> {
  const ask = async (path: string, method = 'GET', body?: object): Promise<Response> => {
    const url = new URL(`/api/organisations/${organisation}/exports${path}`, address);
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { authorization: `Bearer ${token}`, ...type };
    return await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  let job = (await (await ask('', 'POST', { format: 'pdf' })).json()) as ExportJob;
  while (job.status === 'working') {
    await wait(100);
    job = (await (await ask(`/${job.id}`)).json()) as ExportJob;
  }
  if (job.status !== 'ready') throw new Error(`the PDF ${job.status}`);
  await ask(`/${job.id}`, 'DELETE');
  return job;
}
