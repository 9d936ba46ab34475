import { readFile } from 'node:fs/promises';
import { message } from '#shared/language/message.ts';
import { readPublicKey } from '../export/signing.ts';
import { UsageError } from './verb.ts';

/** The public key in a file, in any form in which one may have got it; base64url. @throws UsageError */
export async function readKeyFile(file: string): Promise<string> {
  const key = readPublicKey(await readable(file, () => readFile(file, 'utf8')));
  if (key === null) throw new UsageError(message('cli.verify.bad-key', { file }));
  return key;
}

/** Reads a file that was named at the terminal. What has a code is the system's word on it. @throws UsageError */
export async function readable<Read>(file: string, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(message('cli.verify.cannot-read', { file }));
  }
}
