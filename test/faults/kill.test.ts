import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPostmasterFile } from '../../server/db/embedded/postmaster-file.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { readWholeLog } from '../support/read-log.ts';

const rounds = 8;
const writers = 8;

/** What a client knows of one command: that it was acknowledged, with which number, or that no answer came. */
type LedgerLine = { readonly id: string; readonly entry: string; number: number | null };

describe('a console that is killed under load', () => {
  let folder: string;
  let running: RunningConsole | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-kill-'));
  });

  afterAll(async () => {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('loses nothing that it acknowledged and doubles nothing, in eight rounds with and without its database', async () => {
    const ledger: LedgerLine[] = [];
    for (let round = 0; round < rounds; round += 1) {
      running = await startConsole({ VAKA_DATA_DIR: folder });
      const api = await ApiClient.signIn(running.address, 'tib');
      await settleUnanswered(api, ledger);
      const writing = Array.from({ length: writers }, () => writeUntilCut(api, ledger));
      await pause(250 + round * 60);
      const postmaster = readPostmasterFile(join(folder, 'postgres'))?.pid;
      const killed = running.kill();
      if (round % 2 === 1 && postmaster !== undefined) process.kill(postmaster, 'SIGKILL');
      await killed;
      await Promise.all(writing);
    }

    running = await startConsole({ VAKA_DATA_DIR: folder });
    const api = await ApiClient.signIn(running.address, 'tib');
    await settleUnanswered(api, ledger);
    const log = await readWholeLog(api);
    expect(log.numbers).toEqual(Array.from({ length: log.numbers.length }, (_, index) => index + 1));
    const recorded = new Map<unknown, unknown[]>();
    for (const { payload } of log.events) {
      if (payload?.['entry'] === undefined) continue;
      recorded.set(payload['entry'], [...(recorded.get(payload['entry']) ?? []), payload['number']]);
    }
    expect(ledger.length).toBeGreaterThan(rounds * writers);
    for (const line of ledger) expect(recorded.get(line.entry)).toEqual([line.number]);
    expect(await running.stop()).toBe(0);
  }, 240_000);
});

/** Writes until the console is gone; the last command of each writer is left without an answer. */
async function writeUntilCut(api: ApiClient, ledger: LedgerLine[]): Promise<void> {
  for (;;) {
    const line: LedgerLine = { id: randomUUID(), entry: randomUUID(), number: null };
    ledger.push(line);
    const answered = await give(api, line).catch(() => false);
    if (!answered) return;
  }
}

/** After a restart each client sends again, with the same id, what it got no answer to. */
async function settleUnanswered(api: ApiClient, ledger: readonly LedgerLine[]): Promise<void> {
  for (const line of ledger) {
    if (line.number === null) expect(await give(api, line)).toBe(true);
  }
}

async function give(api: ApiClient, line: LedgerLine): Promise<boolean> {
  const data = { entry: line.entry, kind: 'event', direction: 'in', text: 'Under last' };
  const { status, body } = await api.command('journal.write', data, { id: line.id });
  if (status !== 201 && status !== 200) return false;
  const { events } = body as { events: { payload: { number: number } }[] };
  line.number = events[0]?.payload.number ?? null;
  return true;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
