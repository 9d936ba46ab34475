/**
 * What an outsider checks the log against: heads that are signed every hour and at each export, and stamped by an authority where one
 * is configured. Any number of nodes do the same; what one has done the others find done.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { StampTrouble } from '#shared/protocol/evidence-answers.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import { signedText } from '#shared/verify/signed-head.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Signer } from '../export/signing.ts';
import { askAuthority } from './ask-authority.ts';
import { openKeptHeads } from './kept-heads.ts';
import type { KeptHeads } from './kept-heads.ts';
import type { TimeStampAuthoritySettings } from './settings.ts';

const hour = 60 * 60_000;
/** How often a node looks whether an hour has passed, in milliseconds. */
const lookEvery = 60_000;
/** After how many minutes an authority that did not stamp is asked again: doubled each time, at most an hour. */
const longestPause = 60;

export type Evidence = Pick<KeptHeads, 'list' | 'count' | 'stampOf'> & {
  /** The public key that signs now, base64url of its 32 bytes. */
  readonly key: string;
  /** The authority that is asked for stamps, as its address is written; null where none is configured. */
  readonly authority: string | null;
  /** Why the authority did not stamp when this node last asked; null when it did. */
  trouble(): StampTrouble | null;
  /** Signs the head that something rests on that is given out, and keeps it. `now` is ISO 8601 UTC. */
  signAtExport(organisation: string, head: Head, now: string): Promise<SignedHead>;
  /** Signs and stamps what is due now. */
  work(): Promise<void>;
  start(): void;
  close(): Promise<void>;
};

export type EvidenceDependencies = {
  readonly pool: Pool;
  readonly log: Pick<EventLog, 'organisations' | 'heads'>;
  readonly signer: Signer;
  readonly authority: TimeStampAuthoritySettings | null;
  readonly logger: Logger;
  /** False while this node's clock is not to be trusted: the others sign. */
  readonly mayRecord: () => boolean;
};

export function openEvidence(dependencies: EvidenceDependencies): Evidence {
  const { pool, log, signer, authority, logger, mayRecord } = dependencies;
  const kept = openKeptHeads(pool);
  let trouble: StampTrouble | null = null;
  let failures = 0;
  let askAgainAt = 0;
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();
  let closing = false;

  async function signHourly(): Promise<void> {
    const organisations = await log.organisations();
    const [heads, last] = await Promise.all([log.heads(organisations), kept.last(signer.key)]);
    const now = Date.now();
    for (const [organisation, head] of heads) {
      const { seq = 0, hourlyAt = null } = last.get(organisation) ?? {};
      if (head.seq <= seq || (hourlyAt !== null && now - Date.parse(hourlyAt) < hour)) continue;
      const signed = signer.signHead({ organisation, ...head }, new Date(now).toISOString());
      await kept.keep(organisation, signed, 'hourly');
    }
  }

  async function stampNewest({ url, roots }: TimeStampAuthoritySettings): Promise<void> {
    if (Date.now() < askAgainAt) return;
    for (const { organisation, head } of await kept.unstamped(signer.key)) {
      if (closing) return;
      const answer = await askAuthority(url, signedText(organisation, head), { roots });
      if (!answer.ok) return noteTrouble(answer.fault);
      const { authority: name, stampedAt } = answer.stamp;
      await kept.keepStamp(organisation, head, { authority: name, stampedAt, response: answer.response });
      trouble = null;
      failures = 0;
    }
  }

  function noteTrouble(fault: StampTrouble['fault']): void {
    const now = Date.now();
    askAgainAt = now + Math.min(2 ** failures, longestPause) * 60_000;
    failures += 1;
    trouble = { fault, at: new Date(now).toISOString() };
    logger.warn({ fault }, 'the time-stamp authority did not stamp');
  }

  async function work(): Promise<void> {
    if (!mayRecord()) return;
    await signHourly();
    if (authority !== null) await stampNewest(authority);
  }

  function look(): void {
    working = work()
      .catch((error: unknown) => logger.warn({ err: error }, 'heads could not be signed'))
      .finally(() => {
        if (!closing) timer = setTimeout(look, lookEvery);
      });
  }

  return {
    ...kept,
    key: signer.key,
    authority: authority?.url ?? null,
    trouble: () => trouble,
    async signAtExport(organisation, head, now) {
      const signed = signer.signHead({ organisation, ...head }, now);
      if (head.seq > 0) await kept.keep(organisation, signed, 'export');
      return signed;
    },
    work,
    start: look,
    async close() {
      closing = true;
      if (timer !== null) clearTimeout(timer);
      await working;
    },
  };
}
