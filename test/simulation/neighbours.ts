import { commandSchemas } from '../../shared/commands.ts';
import type { CommandType } from '../../shared/commands.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import type { CommandReceipt } from '../../shared/protocol/command-message.ts';
import { smallMunicipality } from '../../shared/testing/story.ts';
import type { SubmittedCommand } from '../../server/commands/command-answer.ts';
import type { SimulatedNode } from './simulated-node.ts';

/** So many that some wait for others' statements and go into the log as a group. */
export const neighbours = ['granne-1', 'granne-2', 'granne-3', 'granne-4', 'granne-5'];

/** Every so many commands have an id that its organisation has used, so that a batch fails among others that do not. */
const reuseEvery = 4;

type Acknowledged = { readonly organisation: string; readonly id: string; readonly receipt: CommandReceipt };

/** The other organisations on a night's nodes: what is given there, and what is acknowledged to whom gave it. */
export class Neighbours {
  readonly acknowledged: Acknowledged[] = [];
  readonly #ids = new Map<string, string[]>();
  #count = 0;

  /** Each is configured, where the node can. */
  async begin(node: SimulatedNode): Promise<void> {
    const document = { document: smallMunicipality };
    await this.#giveAll(node, () => this.#command('organisation.configure', document), 'administrator');
  }

  /** Something is written in all of them at once, on one node. */
  async give(node: SimulatedNode): Promise<void> {
    await this.#giveAll(
      node,
      (organisation) => {
        const text = `Post ${this.#count}`;
        const written = { entry: this.#id(), kind: 'event', direction: 'in', text };
        const used = this.#ids.get(organisation) ?? [];
        const id = this.#count % reuseEvery === 0 ? used[this.#count % used.length] : undefined;
        return this.#command('journal.write', written, id);
      },
      'duty-officer',
    );
  }

  /** L3, L4: of one's log, what was acknowledged is there, and nothing is there twice. */
  faults(organisation: string, log: readonly LoggedEvent[]): string[] {
    const recorded = log.map(({ command }) => command);
    const doubled = recorded.filter((id, index) => recorded.indexOf(id) !== index);
    const lost = this.acknowledged.filter(
      (one) => one.organisation === organisation && log[one.receipt.seq - 1]?.hash !== one.receipt.hash,
    );
    return [
      ...doubled.map((id) => `L3: ${id} is recorded twice in ${organisation}`),
      ...lost.map(
        ({ id, receipt }) => `L4: ${id} was acknowledged at ${receipt.seq} of ${organisation} and is lost`,
      ),
    ];
  }

  async #giveAll(
    node: SimulatedNode,
    make: (organisation: string) => SubmittedCommand,
    role: string,
  ): Promise<void> {
    const submitter = { account: role, name: role, roles: [role], department: null, safetyPoint: null };
    const giving = neighbours.map(async (organisation) => {
      const there = await node.neighbour(organisation);
      if (there === null) return;
      const command = make(organisation);
      const answer = await there.submit(command, submitter);
      if (answer.kind !== 'recorded' && answer.kind !== 'repeated') return;
      const { receipt } = answer;
      this.acknowledged.push({ organisation, id: command.id, receipt });
      this.#ids.set(organisation, [...(this.#ids.get(organisation) ?? []), command.id]);
    });
    await Promise.all(giving);
  }

  #command(type: CommandType, data: unknown, id = this.#id()): SubmittedCommand {
    return { id, type, data: commandSchemas[type].parse(data) } as SubmittedCommand;
  }

  #id(): string {
    this.#count += 1;
    return `00000000-0000-4000-9000-${String(this.#count).padStart(12, '0')}`;
  }
}
