import { readFileSync } from 'node:fs';
import type { Certificate } from 'pkijs';
import { message } from '#shared/language/message.ts';
import { readCertificates } from './time-stamp-token.ts';

/** A time-stamp authority (RFC 3161): where it is asked, and the roots that it must lead to, where any are given. */
export type TimeStampAuthoritySettings = { readonly url: string; readonly roots: readonly Certificate[] };

type Named = { readonly VAKA_TSA_URL?: string | undefined; readonly VAKA_TSA_CA?: string | undefined };

/** What the environment names; what it gets wrong stands in `problems`, each with its variable. */
export function timeStampSettings({ VAKA_TSA_URL: url, VAKA_TSA_CA: file }: Named): {
  readonly authority: TimeStampAuthoritySettings | null;
  readonly problems: readonly string[];
} {
  if (url === undefined)
    return {
      authority: null,
      problems: file === undefined ? [] : [message('operation.tsa.nothing-to-trust')],
    };
  if (file === undefined) return { authority: { url, roots: [] }, problems: [] };
  const roots = certificatesIn(file);
  if (roots === null) return { authority: null, problems: [message('operation.tsa.certificates', { file })] };
  return { authority: { url, roots }, problems: [] };
}

function certificatesIn(file: string): Certificate[] | null {
  try {
    return readCertificates(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
