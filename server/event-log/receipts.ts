import type { Pool, PoolClient } from 'pg';
import { canonicalJson } from '#shared/kernel/json.ts';
import { digest } from './digest.ts';
import { newSalt } from './random.ts';

/** That a command was recorded: by which account, with which content (a salted hash, never the text), as which events. */
export type Receipt = {
  readonly command: string;
  readonly account: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly salt: string;
  readonly contentHash: string;
};

/** What a retry must repeat to count as the same command. */
export type CommandContent = {
  readonly type: string;
  readonly data: unknown;
  readonly occurredAt?: string | undefined;
};

export function contentHash(content: CommandContent, salt: string): string {
  const { type, data, occurredAt } = content;
  const at = occurredAt === undefined ? '' : `"occurredAt":${canonicalJson(occurredAt)},`;
  // In canonical order, member by member, so that data that stands in order need not be looked through.
  return digest(
    `{"data":${canonicalJson(data)},${at}"salt":${canonicalJson(salt)},"type":${canonicalJson(type)}}`,
  );
}

export function newReceipt(
  command: string,
  account: string,
  content: CommandContent,
  seqs: { readonly first: number; readonly last: number },
): Receipt {
  const salt = newSalt();
  return {
    command,
    account,
    firstSeq: seqs.first,
    lastSeq: seqs.last,
    salt,
    contentHash: contentHash(content, salt),
  };
}

/** Whether a command given again is the recorded one: same account, same content. Of what was erased the content is not known any more. */
export function sameCommand(receipt: Receipt, account: string, content: CommandContent): boolean {
  if (receipt.account !== account) return false;
  return receipt.contentHash === '' || contentHash(content, receipt.salt) === receipt.contentHash;
}

type ReceiptRow = {
  command: string;
  account: string;
  first_seq: string | number;
  last_seq: string | number;
  salt: string;
  content_hash: string;
};

/** The receipts that there are for some command ids, by id. */
export async function readReceipts(
  connection: Pool | PoolClient,
  organisation: string,
  commands: readonly string[],
): Promise<Map<string, Receipt>> {
  if (commands.length === 0) return new Map();
  const { rows } = await connection.query<ReceiptRow>({
    name: 'read-receipts',
    text: `select command, account, first_seq, last_seq, salt, content_hash
           from receipt where organisation = $1 and command = any($2::uuid[])`,
    values: [organisation, commands],
  });
  return new Map(
    rows.map((row) => [
      row.command,
      {
        command: row.command,
        account: row.account,
        firstSeq: Number(row.first_seq),
        lastSeq: Number(row.last_seq),
        salt: row.salt,
        contentHash: row.content_hash,
      },
    ]),
  );
}
