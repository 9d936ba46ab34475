import { z } from 'zod';
import { commandSchemas, type CommandType } from '#shared/commands.ts';
import { redact } from '#shared/authorization/redact.ts';
import { message } from '#shared/language/message.ts';
import { commandMessage, type CommandReceipt } from '#shared/protocol/command-message.ts';
import type { SubmittedCommand } from '../../commands/command-answer.ts';
import { commandGiver, mayCommand, readerOf } from '../../identity/authorize.ts';
import { checkFile, namesFile } from '../attachment-check.ts';
import { callerOf, type Caller } from '../caller.ts';
import { correctedTime } from '../corrected-time.ts';
import { parseInput } from '../input-schema.ts';
import { timeLeft } from '../plugins/deadline.ts';
import { commandLimit } from '../plugins/limits.ts';
import { problem, rejectionProblem } from '../problem.ts';
import { submitterOf } from '../submitter.ts';
import type { Routes } from '../route-options.ts';

/** How far ahead of this node's clock a stated time may lie; more is a mistake. */
const mostAhead = 5 * 60_000;

/** A register of 300 safety points, each with its lists, fits. */
const largestCommand = 1_024 * 1_024;

/** As `commandMessage` has it. Its record would look at the name of every field of the data, which the schema of their type does as well. */
const envelope = commandMessage.extend({ data: z.looseObject({}) });

/** By what a request calls it; from here on one string for all commands of a type, by which the engine finds what belongs to it at once. */
const commandTypes = new Map<string, CommandType>(
  Object.keys(commandSchemas).map((type) => [type, type as CommandType]),
);

/** The one way in for everything that is recorded (contract.md, Commands). */
export const commandRoutes: Routes = async (
  app,
  { dependencies: { config, metrics, attachments, log, identity } },
) => {
  const secondsToWait = commandLimit(config.commandsPerMinute);

  const route = {
    schema: { tags: ['commands'], body: envelope },
    bodyLimit: largestCommand,
    config: { refusesEarly: true },
  };
  app.post('/commands', route, async (request, reply) => {
    const caller = callerOf(request);
    const { id, data, occurredAt, sentAt, basedOn, onBehalfOf } = request.body;
    const wait = secondsToWait(caller.account.id);
    if (wait > 0) throw problem('too-many-requests', { retryAfter: wait });
    const type = commandTypes.get(request.body.type);
    if (type === undefined) {
      const text = message('http-problems.unknown-command');
      throw problem('unknown-command', { errors: [{ field: 'type', message: text }] });
    }
    if (!mayCommand(caller.account, type)) throw problem('not-allowed');
    const submitter =
      onBehalfOf === undefined
        ? commandGiver(caller.account)
        : await submitterOf(caller.account, onBehalfOf, identity.accounts);
    const correctedTo = occurredAt === undefined ? null : correctedTime(occurredAt, sentAt, Date.now());
    if (occurredAt !== undefined) refuseFuture(correctedTo ?? occurredAt);
    const parsed = parseInput(commandSchemas[type], data, ['data']);
    if (namesFile(type)) await checkFile({ attachments, log }, caller.node.id, { id, data: parsed });
    const command = {
      id,
      type,
      data: parsed,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(correctedTo === null ? {} : { correctedTo }),
      ...(basedOn === undefined
        ? {}
        : { basedOn: { seq: basedOn.seq, known: await caller.node.knows(basedOn) } }),
    } as SubmittedCommand;
    const answer = await caller.node.submit(command, submitter, timeLeft(request));
    const isOverloaded = answer.kind === 'unavailable' && answer.retryAfter !== undefined;
    metrics.command(isOverloaded ? 'overloaded' : answer.kind);
    switch (answer.kind) {
      case 'recorded':
        return reply.code(201).send(forReader(answer.receipt, caller));
      case 'repeated':
        return reply.code(200).send(forReader(answer.receipt, caller));
      case 'rejected':
        throw rejectionProblem(answer.rejection);
      case 'forbidden':
        throw problem('not-allowed');
      case 'id-reused':
        throw problem('id-reused');
      case 'unavailable':
        if (answer.isBroken === true) throw problem('log-broken');
        throw answer.retryAfter === undefined
          ? problem('unavailable')
          : problem('overloaded', { retryAfter: answer.retryAfter });
    }
  });
  await Promise.resolve();
};

function refuseFuture(occurredAt: string): void {
  if (Date.parse(occurredAt) <= Date.now() + mostAhead) return;
  const text = message('http-problems.field.occurred-at-ahead');
  throw problem('validation-failed', { errors: [{ field: 'occurredAt', message: text }] });
}

/** The receipt with what its reader may see of its events. */
function forReader(receipt: CommandReceipt, { account, node }: Caller): CommandReceipt {
  const reader = readerOf(account);
  const shown = receipt.events.map((event) => redact(event, node.state, reader));
  if (shown.every((event, place) => event === receipt.events[place])) return receipt;
  return { ...receipt, events: shown.filter((event) => event !== null) };
}
