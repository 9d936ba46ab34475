import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnknownEventError } from '#shared/fold.ts';
import { organisation, reactionBench } from '../reactions/support/reaction-nodes.ts';
import type { ReactionBench } from '../reactions/support/reaction-nodes.ts';
import { recordFromNewerVersion } from '../support/newer-version.ts';

describe('a node of the version before, when a newer one has recorded what it does not know', () => {
  let bench: ReactionBench;

  beforeEach(async () => {
    bench = await reactionBench();
  });

  afterEach(() => bench.dispose());

  const entry = () => ({ entry: randomUUID(), kind: 'event', direction: 'in', text: 'Vatten' }) as const;

  it('takes in what comes before it, once, tells of that alone and records no more', async () => {
    const older = await bench.openNode({ started: false });
    const { node } = older;
    await older.give('journal.write', entry());
    const { seq } = node.head;
    const entries = [...node.state.journal.values()].length;
    const told: number[] = [];
    node.onEvents(({ to }) => told.push(to));
    await recordFromNewerVersion(bench.databaseUrl, organisation);
    for (let look = 0; look < 3; look += 1) {
      node.catchUp();
      await node.idle();
    }
    expect(node.head.seq).toBe(seq + 1);
    expect([...node.state.journal.values()].length).toBe(entries + 1);
    expect(told).toEqual([seq + 1]);
    await expect(older.give('journal.write', entry())).rejects.toThrow('unavailable');
  });

  it('does not open the organisation anew', async () => {
    const older = await bench.openNode({ started: false });
    await older.give('journal.write', entry());
    await recordFromNewerVersion(bench.databaseUrl, organisation);
    await expect(bench.openNode({ started: false })).rejects.toThrow(UnknownEventError);
  });
});
