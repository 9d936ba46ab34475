import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { pino } from 'pino';
import type { AlarmCall } from '#shared/alarm/state.ts';
import { callId } from '#shared/alarm/state.ts';
import { commandSchemas } from '#shared/commands.ts';
import type { CommandData, CommandType } from '#shared/commands.ts';
import { smallMunicipality } from '#shared/testing/story.ts';
import type { SubmittedCommand } from '../../../server/commands/command-answer.ts';
import type { OrganisationNode } from '../../../server/commands/organisation-node.ts';
import { openOrganisations } from '../../../server/commands/organisations.ts';
import { openPool } from '../../../server/db/connection.ts';
import { openEventLog } from '../../../server/event-log/event-log.ts';
import { openSigner } from '../../../server/export/signing.ts';
import { openReactions } from '../../../server/reactions/reactions.ts';
import type { Reactions } from '../../../server/reactions/reactions.ts';
import type { ReactionSettings } from '../../../server/reactions/settings.ts';
import { createDatabase } from '../../support/database.ts';
import { silentLog } from '../../support/silent-log.ts';

export const organisation = 'tyreso';
export const nothingConfigured: ReactionSettings = { email: null, sms: null, pushSubject: null };

/** What one node of a console has beside HTTP: the log and its reactions. */
export type ReactionNode = {
  readonly node: OrganisationNode;
  readonly reactions: Reactions;
  /** Gives a command in a role; throws unless it is recorded. */
  give<Type extends CommandType>(type: Type, data: CommandData<Type>, role?: string): Promise<void>;
  call(alarm: string, recipient: string): AlarmCall | undefined;
  close(): Promise<void>;
};

export type NodeOptions = {
  readonly settings?: ReactionSettings;
  readonly now?: () => number;
  readonly timeLimit?: number;
  /** false: it sends and fires nothing. */
  readonly started?: boolean;
  readonly publicUrl?: string;
};

export type ReactionBench = {
  readonly pool: Pool;
  readonly databaseUrl: string;
  openNode(options?: NodeOptions): Promise<ReactionNode>;
  /** Makes what waits for another attempt due now. */
  hasten(): Promise<void>;
  /** Rows that are not done. */
  waiting(): Promise<number>;
  dispose(): Promise<void>;
};

/** A database of its own with one configured organisation, on which a test opens nodes. */
export async function reactionBench(): Promise<ReactionBench> {
  const database = await createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'vaka-reactions-'));
  const signingKeyFile = join(folder, 'key.pem');
  await openSigner(signingKeyFile, { createIfMissing: true });
  const logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  const pool = openPool({ url: database.url, log: silentLog });
  const open: ReactionNode[] = [];
  await openEventLog(pool).create(organisation);

  async function openNode(options: NodeOptions = {}): Promise<ReactionNode> {
    const { settings = nothingConfigured, now, timeLimit, started = true, publicUrl = null } = options;
    const own = openPool({ url: database.url, log: silentLog });
    const organisations = await openOrganisations({
      pool: own,
      databaseUrl: database.url,
      log: openEventLog(own),
      logger,
    });
    const node = await organisations.get(organisation);
    if (node === null) throw new Error('the organisation was not made');
    if (node.state.organisation === null) {
      await give(node, 'organisation.configure', { document: smallMunicipality }, 'administrator');
    }
    const reactions = await openReactions({
      pool: own,
      organisations,
      logger,
      settings,
      signingKeyFile,
      publicUrl,
      example: true,
      onSent: () => undefined,
      onFired: () => undefined,
      ...(now === undefined ? {} : { now }),
      ...(timeLimit === undefined ? {} : { timeLimit }),
    });
    if (started) reactions.start('http://127.0.0.1:8080');
    let closed = false;
    const opened: ReactionNode = {
      node,
      reactions,
      give: (type, data, role = 'duty-officer') => give(node, type, data, role),
      call: (alarm, recipient) => node.state.alarmCalls.get(callId(alarm, recipient)),
      async close() {
        if (closed) return;
        closed = true;
        await reactions.close();
        await organisations.close();
        await own.end();
      },
    };
    open.push(opened);
    return opened;
  }

  return {
    pool,
    databaseUrl: database.url,
    openNode,
    async hasten() {
      await pool.query(
        'update outbox set not_before = now() where done_at is null and claimed_until is null',
      );
    },
    async waiting() {
      const { rows } = await pool.query<{ count: number }>(
        'select count(*) as count from outbox where done_at is null',
      );
      return rows[0]?.count ?? 0;
    },
    async dispose() {
      for (const node of open) await node.close();
      await pool.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function give<Type extends CommandType>(
  node: OrganisationNode,
  type: Type,
  data: CommandData<Type>,
  role: string,
): Promise<void> {
  const command = { id: randomUUID(), type, data: commandSchemas[type].parse(data) } as SubmittedCommand;
  const submitter = { account: randomUUID(), name: role, roles: [role], department: null, safetyPoint: null };
  const answer = await node.submit(command, submitter);
  if (answer.kind !== 'recorded') throw new Error(`${type} was answered ${JSON.stringify(answer)}`);
}
