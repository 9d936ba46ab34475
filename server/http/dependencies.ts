import type { Logger } from 'pino';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import type { Organisations } from '../commands/organisations.ts';
import type { Config } from '../config.ts';
import type { Attachments } from '../event-log/attachments.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { ExportedFile, ExportOrder } from '../export/export.ts';
import type { ExportFormat } from '../export/export-format.ts';
import type { ExportJobs } from '../export/jobs.ts';
import type { Account } from '../identity/account.ts';
import type { Identity } from '../identity/identity.ts';
import type { Reactions } from '../reactions/reactions.ts';
import type { Search } from '../search/search.ts';
import type { Tiles } from '../tiles/tile.ts';
import type { Metrics } from './metrics.ts';

export type ExportRequest = {
  readonly organisation: string;
  readonly account: Account;
  readonly format: ExportFormat;
  readonly incident?: string;
  /** ISO 8601 UTC. */
  readonly from?: string;
  readonly to?: string;
  /** true: with restricted texts, for one who may read them. */
  readonly restricted: boolean;
};

/** What the routes are given; main.ts wires it. */
export type HttpDependencies = {
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'https' | 'commandsPerMinute'> & {
    /** The certificate and key themselves, PEM; null without HTTPS of our own. */
    readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  };
  readonly logger: Logger;
  readonly organisations: Pick<Organisations, 'get' | 'openedHere' | 'list'>;
  readonly log: Pick<
    EventLog,
    | 'pages'
    | 'read'
    | 'journalPage'
    | 'eventsOfRecord'
    | 'attachmentEvent'
    | 'readAt'
    | 'sayingIt'
    | 'holding'
  >;
  readonly identity: Pick<
    Identity,
    'sessions' | 'signIn' | 'accessLog' | 'accounts' | 'lockedEntries' | 'guests' | 'failures'
  >;
  readonly reactions: Omit<Reactions, 'start' | 'close'>;
  readonly attachments: Attachments;
  readonly search: Pick<Search, 'find'>;
  readonly metrics: Metrics;
  /** The map's ground, where the operator has named one. */
  readonly tiles: Pick<Tiles, 'ground' | 'tile'>;
  readonly evidence: Omit<Evidence, 'work' | 'start' | 'close'>;
  /** The newest signed head; null when there is no such organisation. */
  readonly signedHead: (organisation: string) => Promise<SignedHead | null>;
  readonly exportJournal: (request: ExportRequest, making?: ExportOrder['making']) => Promise<ExportedFile>;
  readonly exportJobs: Omit<ExportJobs, 'close'>;
  /** What keeps this node from serving: `closing`, `newer-version` (the log has events of one), `clock`, `database`; empty when it is ready. */
  readonly notReady: () => Promise<readonly string[]>;
  /** Organisations whose log is broken in the database; every node of it refuses their commands, so that none is less ready. */
  readonly brokenLogs: () => readonly string[];
  /**
   * Organisations of which commands are not recorded though the database answers. What keeps them keeps every node from them, and no
   * node from the others, so that none is less ready.
   */
  readonly stalledLogs: () => readonly string[];
  /** The folder of the built web; null where there is none (its server is vite's). */
  readonly webDirectory: string | null;
};
