import type { CommandReceipt } from '../../shared/protocol/command-message.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import type { TakenCommand } from './simulated-node.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One answer of a node to a copy of a command: when the copy came, when the answer left. */
export type Answered = { readonly id: string; readonly came: number; readonly left: number } & TakenCommand;

/** What the clients of a night have given, heard and been answered; it judges the log, and never asks it. */
export class Ledger {
  readonly rows = new Map<string, OutboxRow>();
  readonly answers: Answered[] = [];
  /** What a client has heard to be recorded. */
  readonly heard = new Map<string, CommandReceipt>();
  readonly #time: VirtualTime;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  given(row: OutboxRow): void {
    this.rows.set(row.id, row);
  }

  async taking(row: OutboxRow, take: () => Promise<TakenCommand>): Promise<TakenCommand> {
    const came = this.#time.now;
    const taken = await take();
    this.answers.push({ id: row.id, came, left: this.#time.now, ...taken });
    return taken;
  }

  acknowledged(id: string, receipt: CommandReceipt): void {
    this.heard.set(id, receipt);
  }
}
