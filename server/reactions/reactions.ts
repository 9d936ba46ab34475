/**
 * Reactions: where the world is touched. What events have caused to be sent or waited for (rows of the outbox) is carried out
 * here, and what comes of it returns as commands of the console itself.
 */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { SendingChannel } from '#shared/alarm/answers.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { Organisations } from '../commands/organisations.ts';
import { emailChannel } from './channels/email.ts';
import { openPoster } from './channels/post.ts';
import { smsChannel } from './channels/sms.ts';
import { webPushChannel } from './channels/web-push.ts';
import { deliveryWork } from './deliveries.ts';
import { deliveryReports } from './delivery-report.ts';
import { openAlarmLinks } from './links/alarm-links.ts';
import { answerByLink } from './links/answer-by-link.ts';
import { answerStatusByLink } from './links/answer-status-by-link.ts';
import { deriveKey } from './links/link-key.ts';
import { reportTokens } from './links/report-token.ts';
import { openStatusLinks } from './links/status-links.ts';
import { openOutbox } from './outbox.ts';
import type { RowKey } from './outbox.ts';
import { openPushSubscriptions } from './push-subscriptions.ts';
import { openSendings } from './sendings.ts';
import { openVapidKeys } from './server-secrets.ts';
import type { ReactionSettings } from './settings.ts';
import { timerWork } from './timers.ts';
import { startWorker } from './worker.ts';
import type { Worker } from './worker.ts';

export type ReactionsOptions = {
  readonly pool: Pool;
  readonly organisations: Pick<Organisations, 'get' | 'onOpened' | 'mayRecord'>;
  readonly logger: Logger;
  readonly settings: ReactionSettings;
  readonly signingKeyFile: string;
  /** The origin that people use; null: none is known, or in `npm start` the one it listens on. */
  readonly publicUrl: string | null;
  /** `npm start`: example accounts, and links and subscriptions on this machine. */
  readonly example: boolean;
  readonly onSent: (channel: SendingChannel, outcome: string) => void;
  readonly onFired: (outcome: string, late: number) => void;
  readonly now?: () => number;
  /** Milliseconds that one send may take, 10,000 unless told. */
  readonly timeLimit?: number;
};

export type Reactions = Awaited<ReturnType<typeof openReactions>>;

const sweepEvery = 3_600_000;

/** Opens what the routes need; nothing is sent before `start`. */
export async function openReactions(options: ReactionsOptions) {
  const { pool, organisations, logger, settings, publicUrl, example } = options;
  const vapid = await openVapidKeys(pool);
  const links = openAlarmLinks(pool, await deriveKey(options.signingKeyFile, 'alarm link'));
  const statusLinks = openStatusLinks(pool, await deriveKey(options.signingKeyFile, 'status link'));
  const reports = reportTokens(await deriveKey(options.signingKeyFile, 'delivery report'));
  const subscriptions = openPushSubscriptions(pool, { exampleAccounts: example });
  const poster = openPoster();
  const { pushSubject } = settings;
  const channels = {
    email: settings.email === null ? null : emailChannel(settings.email),
    sms: settings.sms === null ? null : smsChannel(settings.sms, poster),
    push:
      pushSubject === null
        ? null
        : webPushChannel({ subject: pushSubject, ...vapid, anywhere: example }, poster, (endpoint) =>
            subscriptions.gone(endpoint),
          ),
  };
  const outbox = openOutbox(pool, randomUUID(), options.now);
  let worker: Worker | null = null;
  let closing = false;
  let linkOrigin = publicUrl;
  const sweep = setInterval(() => {
    Promise.all([links.sweep(), statusLinks.sweep(), outbox.sweep()]).catch((error: unknown) =>
      logger.warn({ err: error }, 'old links and rows could not be removed'),
    );
  }, sweepEvery);
  sweep.unref();

  return {
    links: answerByLink(links, organisations),
    statusLinks: answerStatusByLink(statusLinks, organisations),
    report: deliveryReports(pool, organisations, logger),
    readReport: (token: string): RowKey | null => reports.read(token),
    subscriptions,
    pushKey: vapid.publicKey,
    /** Whether a subscription may lead to this machine. */
    pushAnywhere: example,
    configured: {
      email: channels.email !== null,
      sms: channels.sms !== null,
      push: channels.push !== null,
    },
    figures: () => outbox.figures(),

    /** Begins to send and to fire; `address` is where the console listens. */
    start(address: string): void {
      if (linkOrigin === null && example) linkOrigin = address;
      const sendings = openSendings({
        channels,
        links,
        statusLinks,
        subscriptions,
        linkOrigin,
        reportUrl: (row) => (publicUrl === null ? null : `${publicUrl}/k/report/${reports.make(row)}`),
        timeLimit: options.timeLimit ?? 10_000,
      });
      const common = { outbox, organisations, logger, closing: () => closing };
      const { deliver } = deliveryWork({ ...common, sendings, onSent: options.onSent });
      const { fireDue } = timerWork({ ...common, onFired: options.onFired });
      worker = startWorker({ outbox, mayRecord: organisations.mayRecord, fireDue, deliver, logger });
      const { wake } = worker;
      organisations.onOpened((node) => wakeOnEffects(node, wake));
    },

    /** Finishes what has begun; what waits is left to the others. */
    async close(): Promise<void> {
      closing = true;
      clearInterval(sweep);
      await worker?.close();
      channels.email?.close();
      poster.close();
    },
  };
}

/** Journal entries and what became of sendings, of which there are most, have no effects of their own. */
function wakeOnEffects(node: OrganisationNode, wake: () => void): void {
  node.onEvents(({ events }) => {
    if (events.some(({ type }) => !(type.startsWith('journal.') || type === 'alarm.delivery-recorded')))
      wake();
  });
}
