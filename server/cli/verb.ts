import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Attachments } from '../event-log/attachments.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Organisations } from '../commands/organisations.ts';
import type { Signer } from '../export/signing.ts';
import type { AccessLog } from '../identity/access-log.ts';
import type { Accounts } from '../identity/accounts.ts';
import type { Sessions } from '../identity/sessions.ts';

/** The console's rooms, opened for one command on the database that the environment names. */
export type OpenRooms = {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly log: EventLog;
  readonly attachments: Attachments;
  readonly organisations: Organisations;
  readonly accessLog: AccessLog;
  /** The key that signs heads, read when it is asked for. */
  readonly signer: () => Promise<Signer>;
};

/** The database that the environment names, as it is: nothing is migrated and nothing is opened on it. */
export type ReachedDatabase = {
  readonly config: Config;
  readonly url: string;
  /** A console has it under its hand, by the data folder. Of consoles elsewhere only the database knows. */
  readonly consoleRuns: boolean;
  readonly logger: Logger;
};

/**
 * What a verb is given. `open` or `reach` is called once at most and only when the arguments are right; the caller closes what they
 * opened.
 */
export type CliDependencies = {
  /** What the environment says; nothing is opened. */
  readonly configured: () => Config;
  readonly open: () => Promise<OpenRooms>;
  readonly reach: () => Promise<ReachedDatabase>;
  /** One line on standard output. */
  readonly print: (line: string) => void;
  /** Asks without showing what is typed; reads a line from standard input when it is no terminal. */
  readonly readSecret: (prompt: string) => Promise<string>;
};

/** A verb of `npm run -s cli -- <verb>`: its help text, and what it does; answers the exit code. */
export type Verb = {
  readonly help: string;
  readonly run: (args: readonly string[], dependencies: CliDependencies) => Promise<number>;
};

/** Wrong use; its message is for the person at the terminal and is followed by the verb's help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
