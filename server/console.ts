/**
 * Opens everything that a console is, in order, and closes it in the reverse: database, log, organisations, identity,
 * reactions, HTTP, live. This is the one place where the rooms of the server meet.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { message } from '#shared/language/message.ts';
import { openBackups } from './backup/schedule.ts';
import type { Backups } from './backup/schedule.ts';
import { openOrganisations } from './commands/organisations.ts';
import type { Config } from './config.ts';
import { openConfiguredDatabase } from './database.ts';
import { ownMigrations } from './db/migrate.ts';
import { databaseProblem } from './db/readiness.ts';
import { openAttachments } from './event-log/attachments.ts';
import { openErasure } from './erasure/erasure.ts';
import { sayErasedAgain } from './erasure/erase-again.ts';
import { openLedgerFile } from './erasure/ledger-file.ts';
import { openEventLog } from './event-log/event-log.ts';
import { openEvidence } from './evidence/evidence.ts';
import { otherSigners } from './evidence/other-signers.ts';
import { openExportFiles } from './event-log/export-files.ts';
import { exportJournal } from './export/export.ts';
import { openExportJobs } from './export/jobs.ts';
import { openSigner } from './export/signing.ts';
import { buildApp } from './http/app.ts';
import { endServer } from './http/end-server.ts';
import { createMetrics } from './http/metrics.ts';
import { isSameOrigin } from './http/same-origin.ts';
import { sessionCookie } from './http/session-cookie.ts';
import { commandGiver } from './identity/authorize.ts';
import { openIdentity } from './identity/identity.ts';
import { openLive } from './live/live.ts';
import type { Live } from './live/live.ts';
import type { Handshake, LiveSession } from './live/live-session.ts';
import { seedExamples } from './organisations/seed.ts';
import { openSearch } from './search/search.ts';
import { openReactions } from './reactions/reactions.ts';
import type { Reactions } from './reactions/reactions.ts';
import { openTiles } from './tiles/open-tiles.ts';
import { Undo } from './undo.ts';

export type Console = {
  /** Where it listens, `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Finishes what it acknowledged and lets go of everything. */
  close(): Promise<void>;
};

const webDirectory = join(import.meta.dirname, '../web/dist');

/**
 * How many may wait to be let in while the console is busy, which the operating system may lower. With Node's 511 those who come beside
 * them, as when a storm has cut everybody off, would try again after one second, then three.
 */
const backlog = 4_096;

/** Opens a console; what was opened is closed again when a later part fails. `migrations`: a folder of another version's, for tests. */
export async function openConsole(
  config: Config,
  logger: Logger,
  migrations: string = ownMigrations,
): Promise<Console> {
  const undo = new Undo();
  try {
    return await open(config, logger, undo, migrations);
  } catch (error) {
    await undo.all().catch((failure: unknown) => logger.error({ err: failure }, 'closing failed'));
    throw error;
  }
}

async function open(config: Config, logger: Logger, undo: Undo, migrations: string): Promise<Console> {
  const tiles = await openTiles(config.map, config.dataDir);
  undo.later(() => tiles.close());
  const { url, pool, setAddress } = await openConfiguredDatabase(config, logger, undo, migrations);
  const signer = await openSigner(config.signingKey.file, config.signingKey);
  await warnOfOtherKey(pool, signer.key, config, logger);
  const log = openEventLog(pool);
  const erasure = openErasure({
    pool,
    logger,
    ledger: await openLedgerFile(join(config.dataDir, 'erasures.ndjson')),
    ownDatabase: config.databaseUrl === null,
  });
  undo.later(() => erasure.close());
  // Before anything is read: an older copy of the database may have been put back.
  for (const organisation of await log.organisations()) await erasure.settle(organisation);
  await erasure.finishBegun();
  let live: Live | null = null;
  let reactions: Reactions | null = null;
  let backups: Backups | null = null;
  const metrics = createMetrics(
    () => live?.followers() ?? 0,
    async () => (await reactions?.figures()) ?? null,
    config.backup === null ? null : async () => (await backups?.figures()) ?? null,
    {
      broken: () => organisations.brokenLogs().length,
      stalled: () => organisations.stalledLogs().length,
      unwritten: () => erasure.notInLedger(),
    },
  );
  const organisations = await openOrganisations({
    pool,
    databaseUrl: url,
    log,
    logger,
    texts: erasure,
    onBatch: (size, events) => metrics.batch(size, events),
  });
  undo.later(() => organisations.close());
  const evidence = openEvidence({
    pool,
    log,
    signer,
    authority: config.timeStampAuthority,
    logger,
    mayRecord: () => organisations.mayRecord(),
  });
  undo.later(() => evidence.close());
  organisations.onOpened((node) => {
    const say = () =>
      sayErasedAgain(node, erasure).catch((error: unknown) =>
        logger.error({ err: error }, 'the log does not say yet what was erased again'),
      );
    void say();
    node.onReset(() => void say());
  });
  const identity = openIdentity({ pool, url, log: logger, exampleAccounts: config.mode === 'start' });
  undo.later(() => identity.close());
  await identity.lockedEntries.make();
  if (config.mode === 'start') await seedExamples({ pool, log, accounts: identity.accounts, texts: erasure });
  const opened = await openReactions({
    pool,
    organisations,
    logger,
    settings: config.reactions,
    signingKeyFile: config.signingKey.file,
    publicUrl: config.publicUrl,
    example: config.mode === 'start',
    onSent: (channel, outcome) => metrics.sent(channel, outcome),
    onFired: (_outcome, late) => metrics.timerFired(late),
  });
  reactions = opened;
  undo.later(() => opened.close());

  const search = openSearch({ pool, organisations, logger });
  undo.later(() => search.close());
  erasure.onChanged((organisation, seqs) => search.again(organisation, seqs));

  const attachments = openAttachments(pool);
  const exportJobs = openExportJobs({ files: openExportFiles(pool), logger });
  undo.later(() => exportJobs.close());
  erasure.onChanged((organisation) => exportJobs.forget(organisation));

  let closing = false;
  const app = await buildApp({
    config: { ...config, tls: readTls(config) },
    logger,
    organisations,
    log,
    identity,
    reactions: opened,
    attachments,
    search,
    metrics,
    tiles,
    evidence,
    signedHead: async (organisation) => {
      const node = await organisations.get(organisation);
      return node === null ? null : signer.signHead({ organisation, ...node.head }, new Date().toISOString());
    },
    exportJobs,
    exportJournal: async (request, making = {}) => {
      const node = await organisations.get(request.organisation);
      if (node === null) throw new Error('an export of an organisation that is not there');
      const { state, head } = node;
      const now = new Date().toISOString();
      await evidence.signAtExport(request.organisation, head, now);
      return exportJournal({ ...request, log, state, head, signer, attachments, now, making });
    },
    notReady: async () => {
      if (closing) return ['closing'];
      if (organisations.isOutdated()) return ['newer-version'];
      if (!organisations.mayRecord()) return ['clock'];
      const reason = await databaseProblem(pool);
      return reason === null ? [] : [reason];
    },
    brokenLogs: () => organisations.brokenLogs(),
    stalledLogs: () => organisations.stalledLogs(),
    webDirectory: existsSync(join(webDirectory, 'index.html')) ? webDirectory : null,
  });
  undo.later(endServer(app.server, () => app.close()));
  const address = await app.listen({ host: config.host, port: config.port, backlog });

  live = openLive({
    server: app.server,
    organisations,
    log,
    logger,
    authenticate: (handshake) => liveSession(handshake, config, identity),
    touchSession: (session) => identity.sessions.touch(session),
    onSessionEnded: (listener) => {
      identity.sessions.onChange(({ session }) => listener(session.id));
    },
  });
  const following = live;
  undo.later(() => following.close());
  if (config.backup !== null) {
    const making = openBackups({
      url,
      settings: config.backup,
      signingKeyFile: config.signingKey.file,
      logger,
    });
    undo.later(() => making.close());
    making.start();
    backups = making;
  }
  opened.start(address);
  evidence.start();
  setAddress(address);
  return {
    address,
    async close() {
      closing = true;
      await undo.all();
    },
  };
}

/** A key that is lost is made anew: whoever checks the log by the one that they know must be told. */
async function warnOfOtherKey(pool: Pool, key: string, config: Config, logger: Logger): Promise<void> {
  const others = await otherSigners(pool, key);
  if (others.length === 0) return;
  const { file } = config.signingKey;
  logger.warn(message('operation.signing-key.other', { file, key, others: others.join(', ') }));
}

/** Whose socket it is. A browser's cookie comes along from any page, so the page must be Vaka's own. */
async function liveSession(
  { token, cookie, origin, host }: Handshake,
  config: Config,
  identity: ReturnType<typeof openIdentity>,
): Promise<LiveSession | null> {
  const fromCookie = token === undefined ? cookieValue(cookie ?? '') : null;
  const given = token ?? fromCookie;
  if (given === null) return null;
  const headers = origin === undefined ? {} : { origin };
  if (fromCookie !== null && !isSameOrigin(headers, host ?? '', config.publicUrl)) return null;
  const session = await identity.sessions.authenticate(given);
  if (session === null) return null;
  const { account } = session;
  return { id: session.id, organisation: account.organisation, account: commandGiver(account) };
}

function cookieValue(header: string): string | null {
  const pair = header.split(/; */).find((part) => part.startsWith(`${sessionCookie}=`));
  return pair === undefined ? null : pair.slice(sessionCookie.length + 1);
}

function readTls(config: Config): { readonly cert: Buffer; readonly key: Buffer } | null {
  if (config.tls === null) return null;
  return { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) };
}
