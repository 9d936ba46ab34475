import type { CommandReceipt } from '../../shared/protocol/command-message.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import type { Holder } from './given-commands.ts';
import type { SimulatedNode, TakenCommand } from './simulated-node.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One answer of a node to a copy of a command: when the copy came, when the answer left. */
export type Answered = TakenCommand & {
  readonly id: string;
  readonly came: number;
  readonly left: number;
  /** What the node's own clock was at the one and at the other (ms): it may be wrong, and be set between them. */
  readonly clocks: readonly number[];
};

/** What the clients of a night have given, heard and been answered; it judges the log, and never asks it. */
export class Ledger {
  readonly rows = new Map<string, OutboxRow>();
  readonly answers: Answered[] = [];
  /** When the first copy of each came to a node, answered or not. */
  readonly firstCame = new Map<string, number>();
  /** What a client has heard to be recorded. */
  readonly heard = new Map<string, CommandReceipt>();
  readonly #time: VirtualTime;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  given(row: OutboxRow): void {
    this.rows.set(row.id, row);
  }

  async taking(row: OutboxRow, node: SimulatedNode, holder: Holder): Promise<TakenCommand> {
    const came = this.#time.now;
    if (!this.firstCame.has(row.id)) this.firstCame.set(row.id, came);
    const cameAt = came + node.clock.ahead;
    const taken = await node.take(row, holder);
    const left = this.#time.now;
    this.answers.push({ id: row.id, came, left, clocks: [cameAt, left + node.clock.ahead], ...taken });
    return taken;
  }

  acknowledged(id: string, receipt: CommandReceipt): void {
    this.heard.set(id, receipt);
  }
}
