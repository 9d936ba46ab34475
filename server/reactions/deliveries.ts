/**
 * Sending one thing to one recipient on one channel: an alarm, or a request for a department's status (delivery-jobs.ts).
 *
 * Invariants:
 *  1. At least once: a row is done only when what became of it is recorded, or when there is nothing to send any more.
 *  2. That an attempt is begun is committed before the provider is asked.
 *  3. Where nobody knows whether an attempt arrived, that is recorded (`unknown`) before the next, which is sent with the same
 *     idempotency key and recorded as a possible duplicate. Nothing is sent again in silence.
 *  4. What is recorded comes as a command of the console itself, with an id made of the row and the attempt.
 */
import type { Logger } from 'pino';
import { sendingChannels } from '#shared/alarm/answers.ts';
import type { SendingChannel } from '#shared/alarm/answers.ts';
import { caughtUp } from '../commands/caught-up.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { Organisations } from '../commands/organisations.ts';
import { mostAttempts, waitAfter } from './backoff.ts';
import type { Outcome } from './channels/channel.ts';
import { derivedId } from './derived-id.ts';
import { jobOf } from './delivery-jobs.ts';
import type { Job, Said } from './delivery-jobs.ts';
import type { Outbox, OutboxRow } from './outbox.ts';
import { damaged, damagedWait, DamagedRowError } from './row-content.ts';
import type { Sendings } from './sendings.ts';
import { slots } from './slots.ts';
import { submitAsSystem } from './system-actor.ts';

/** Until a held alarm is looked at again, and until an organisation that takes no commands is tried again, in milliseconds. */
const heldWait = 15_000;
const unavailableWait = 1_000;
/** Sends under way at once on each channel, so that a provider that hangs keeps no other waiting. */
const sendsAtOnce = 32;
/** How often what a provider said is offered to the log before the attempt counts as one without a known end. */
const recordTries = 5;

export type DeliveryDependencies = {
  readonly outbox: Pick<Outbox, 'begin' | 'settle'>;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly sendings: Sendings;
  /** True once this node takes up nothing more. */
  readonly closing: () => boolean;
  readonly logger: Logger;
  readonly onSent: (channel: SendingChannel, outcome: string) => void;
};

type Ending = {
  readonly outcome: string;
  readonly done: boolean;
  readonly wait?: number;
  readonly sending?: boolean;
  readonly possibleDuplicate?: boolean;
};

export function deliveryWork({
  outbox,
  organisations,
  sendings,
  closing,
  logger,
  onSent,
}: DeliveryDependencies) {
  const turns = new Map(sendingChannels.map((channel) => [channel, slots(sendsAtOnce)]));

  /** Carries a claimed row out and gives it back. Never throws. */
  async function deliver(row: OutboxRow): Promise<void> {
    const { organisation, seq, position } = row;
    try {
      const ending = await attempt(row);
      if (ending === null) return;
      await outbox.settle({
        row,
        outcome: ending.outcome,
        done: ending.done,
        wait: ending.wait ?? null,
        sending: ending.sending ?? false,
        possibleDuplicate: ending.possibleDuplicate ?? false,
      });
    } catch (error) {
      // The claim lapses, and the row is taken up again.
      logger.error({ err: error, organisation, seq, position }, 'a delivery could not be carried out');
    }
  }

  /** Null where the row is not this worker's any more, or is left for its claim to lapse. */
  async function attempt(row: OutboxRow): Promise<Ending | null> {
    const node = await organisations.get(row.organisation);
    if (node === null || !(await caughtUp(node, row.seq))) return notNow(row);
    let job: Job;
    try {
      job = jobOf(row, sendings);
    } catch (error) {
      if (!(error instanceof DamagedRowError)) throw error;
      return { outcome: damaged, done: false, wait: damagedWait, sending: row.sending };
    }
    let mayBeDouble = row.possibleDuplicate;
    if (row.sending) {
      const said = { outcome: 'unknown', reason: 'interrupted' } as const;
      if (!(await record(node, row, `${row.attempts}/interrupted`, job, said))) return notNow(row);
      mayBeDouble = true;
    }
    const end = async (said: Said): Promise<Ending> => {
      const marked = mayBeDouble ? { ...said, possibleDuplicate: true } : said;
      const recorded = await record(node, row, `${row.attempts}/ended`, job, marked);
      onSent(job.channel, said.outcome);
      if (!recorded) return notNow(row);
      return { outcome: said.reason ?? said.outcome, done: true, possibleDuplicate: mayBeDouble };
    };
    const plan = job.plan(node);
    if (plan.kind === 'over') return { outcome: plan.why, done: true, possibleDuplicate: mayBeDouble };
    if (plan.kind === 'wait') {
      return { outcome: 'held', done: false, wait: heldWait, possibleDuplicate: mayBeDouble };
    }
    if (plan.kind === 'failed') return end({ outcome: 'failed', reason: plan.reason });
    if (row.attempts >= mostAttempts) return end({ outcome: 'failed', reason: 'no-answer-from-provider' });
    const prepared = await plan.prepare();
    if (prepared.kind === 'failed') return end({ outcome: 'failed', reason: prepared.reason });
    const inTurn = turns.get(job.channel) ?? slots(sendsAtOnce);
    const outcome = await inTurn(async () => {
      if (closing()) return 'closing' as const;
      return (await outbox.begin(row)) ? await prepared.send() : null;
    });
    // Left to another node, or to this one's next start.
    if (outcome === 'closing') return { outcome, done: false, possibleDuplicate: mayBeDouble };
    return outcome === null ? null : await conclude(node, row, job, outcome, mayBeDouble);
  }

  async function conclude(
    node: OrganisationNode,
    row: OutboxRow,
    job: Job,
    outcome: Outcome,
    mayBeDouble: boolean,
  ): Promise<Ending | null> {
    const attempts = row.attempts + 1;
    const wait = waitAfter(attempts);
    const said = whatToSay(outcome, wait === null);
    const marked = mayBeDouble ? { ...said, possibleDuplicate: true } : said;
    onSent(job.channel, said.outcome);
    for (let tries = 1; ; tries += 1) {
      if (await record(node, row, `${attempts}/result`, job, marked)) break;
      // Left as begun: the next to claim it says so, and sends it as a possible duplicate.
      if (tries === recordTries) return null;
      await pause(unavailableWait * tries);
    }
    const again = said.outcome === 'retrying' || said.outcome === 'unknown';
    return {
      outcome: said.reason ?? said.outcome,
      done: !again,
      ...(again && wait !== null ? { wait } : {}),
      possibleDuplicate: mayBeDouble || outcome.kind === 'unknown',
    };
  }

  /** False where it cannot be recorded now; a refusal says that the log knows more already. */
  async function record(
    node: OrganisationNode,
    row: OutboxRow,
    step: string,
    job: Job,
    said: Said,
  ): Promise<boolean> {
    const { organisation, seq, position } = row;
    const id = derivedId(row.kind, organisation, seq, position, step);
    const answer = await submitAsSystem(node, id, job.report(said));
    if (answer.kind === 'invalid' || answer.kind === 'forbidden' || answer.kind === 'id-reused') {
      logger.error({ organisation, seq, position, step }, `what became of a delivery was ${answer.kind}`);
    }
    return answer.kind !== 'unavailable';
  }

  return { deliver };
}

/** `last`: no further attempt is made. */
function whatToSay(outcome: Outcome, last: boolean): Said {
  switch (outcome.kind) {
    case 'sent':
    case 'delivered':
      return { outcome: outcome.kind };
    case 'refused':
      return { outcome: 'failed', reason: outcome.reason };
    case 'not-sent':
      return { outcome: last ? 'failed' : 'retrying', reason: outcome.reason };
    case 'unknown':
      // After the last attempt somebody else must be tried, though this one may have arrived.
      return last
        ? { outcome: 'failed', reason: outcome.reason, possibleDuplicate: true }
        : { outcome: 'unknown', reason: outcome.reason };
  }
}

function notNow(row: OutboxRow): Ending {
  return { outcome: 'unavailable', done: false, wait: unavailableWait, sending: row.sending };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
