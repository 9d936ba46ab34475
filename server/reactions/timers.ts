/**
 * Timers: commands that the rules have planned, submitted when they are due.
 *
 * Invariants: a timer's command has the same id whoever submits it, so that it is recorded once; of one organisation they are
 * submitted one after the other in the order in which they were due, also when many have waited (one that for half a minute
 * could not be recorded lets the others pass); a refusal means that what was
 * planned no longer is, and is done.
 */
import type { Logger } from 'pino';
import type { Organisations } from '../commands/organisations.ts';
import { derivedId } from './derived-id.ts';
import { claimLasts } from './outbox.ts';
import type { Outbox, OutboxRow, Settlement } from './outbox.ts';
import { damaged, damagedWait, DamagedRowError, readContent } from './row-content.ts';
import { knownCommands, submitAsSystem } from './system-actor.ts';
import type { SystemCommand } from './system-actor.ts';

const claimedAtOnce = 256;
/** How long this node leaves an organisation that takes no commands to the others, in milliseconds. */
const pause = 1_000;
/** A claim about to lapse is not worked on. */
const margin = 10_000;
/** After so many tries a timer lets the later ones pass, and is tried again each minute. */
const triesInTurn = 30;
const outOfTurn = 60_000;

export type TimerDependencies = {
  readonly outbox: Pick<Outbox, 'claimTimers' | 'settle'>;
  readonly organisations: Pick<Organisations, 'get'>;
  /** True once this node takes up nothing more. */
  readonly closing: () => boolean;
  readonly logger: Logger;
  /** `late`: seconds after it was due. */
  readonly onFired: (outcome: string, late: number) => void;
};

export function timerWork({ outbox, organisations, closing, logger, onFired }: TimerDependencies) {
  const paused = new Map<string, number>();

  /** Fires what is due; answers how many timers were claimed. */
  async function fireDue(): Promise<number> {
    const at = performance.now();
    for (const [organisation, until] of paused) if (until <= at) paused.delete(organisation);
    const rows = await outbox.claimTimers(knownCommands, [...paused.keys()], claimedAtOnce);
    const byOrganisation = Map.groupBy(rows, ({ organisation }) => organisation);
    await Promise.all(
      Array.from(byOrganisation, ([organisation, own]) => fireInOrder(organisation, own, at)),
    );
    return rows.length;
  }

  async function fireInOrder(
    organisation: string,
    rows: readonly OutboxRow[],
    claimedAt: number,
  ): Promise<void> {
    const settling: Promise<void>[] = [];
    const give = (row: OutboxRow, outcome: string, more: Partial<Settlement> = {}): void => {
      const settled = outbox.settle({ ...waiting, row, outcome, ...more });
      // Looked at in the end; one that fails before must not end the process.
      settled.catch(() => undefined);
      settling.push(settled);
    };
    let stopped = false;
    for (const row of rows) {
      stopped ||= closing() || performance.now() - claimedAt > claimLasts - margin;
      if (stopped) {
        give(row, 'waiting');
        continue;
      }
      const outcome = await fire(row);
      if (outcome === damaged) give(row, outcome, { wait: damagedWait });
      else if (outcome === 'unavailable') {
        paused.set(organisation, performance.now() + pause);
        stopped = true;
        // One that never can be recorded must not keep the others waiting for ever.
        give(row, 'unavailable', { tried: true, wait: row.attempts < triesInTurn ? null : outOfTurn });
      } else {
        give(row, outcome, { done: true });
        onFired(outcome, (Date.now() - row.notBefore.getTime()) / 1_000);
      }
    }
    await Promise.all(settling);
  }

  async function fire(row: OutboxRow): Promise<string> {
    const { organisation, seq, position } = row;
    try {
      const node = await organisations.get(organisation);
      if (node === null) return 'unavailable';
      const { command } = readContent(row.content) as { readonly command: SystemCommand };
      const answer = await submitAsSystem(node, derivedId('timer', organisation, seq, position), command);
      if (answer.kind === 'invalid' || answer.kind === 'forbidden' || answer.kind === 'id-reused') {
        logger.error(
          { organisation, seq, position, type: command.type },
          `a timer's command was ${answer.kind}`,
        );
      }
      return answer.kind === 'rejected' ? answer.rejection.code : answer.kind;
    } catch (error) {
      if (error instanceof DamagedRowError) return damaged;
      logger.error({ err: error, organisation, seq, position }, 'a timer could not be fired');
      return 'unavailable';
    }
  }

  return { fireDue };
}

const waiting = { done: false, wait: null, sending: false, possibleDuplicate: false } as const;
