import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTimeStampAuthority } from '../../test/support/time-stamp-authority.ts';
import type { Misbehaviour, TimeStampAuthority } from '../../test/support/time-stamp-authority.ts';
import { askAuthority } from './ask-authority.ts';
import { readCertificates, readStamp } from './time-stamp-token.ts';

let authority: TimeStampAuthority;
beforeAll(async () => {
  authority = await startTimeStampAuthority();
});
afterAll(() => authority.close());

const text = '{"hash":"ab","organisation":"tyreso","seq":3,"signedAt":"2026-11-22T05:12:00.000Z"}';
const rootsOf = ({ root }: TimeStampAuthority) => readCertificates(root) ?? [];

describe('a time stamp', () => {
  test('says when the text was there, by the name of the authority', async () => {
    authority.misbehave(null);
    const answer = await askAuthority(authority.url, text);
    if (!answer.ok) throw new Error(answer.fault);
    expect(answer.stamp).toMatchObject({ authority: 'Exempelstämpel', trusted: false });
    expect(Math.abs(Date.parse(answer.stamp.stampedAt) - Date.now())).toBeLessThan(60_000);
  });

  test('is trusted where the authority leads to a root that is, and refused where it leads to none', async () => {
    const answer = await askAuthority(authority.url, text, { roots: rootsOf(authority) });
    expect(answer).toMatchObject({ ok: true, stamp: { trusted: true } });
    const other = await startTimeStampAuthority();
    const refused = await askAuthority(authority.url, text, { roots: rootsOf(other) });
    await other.close();
    expect(refused).toEqual({ ok: false, fault: 'authority-unknown' });
  });

  test('is of its text and of no other', async () => {
    const answer = await askAuthority(authority.url, text);
    if (!answer.ok) throw new Error(answer.fault);
    expect(await readStamp(answer.response, text, {})).toMatchObject({ ok: true });
    expect(await readStamp(answer.response, `${text} `, {})).toEqual({ ok: false, fault: 'of-another-text' });
  });

  test('breaks by any changed byte of what was signed', async () => {
    const answer = await askAuthority(authority.url, text);
    if (!answer.ok) throw new Error(answer.fault);
    const roots = rootsOf(authority);
    for (let at = 0; at < answer.response.length; at += 7) {
      const changed = Buffer.from(answer.response);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const read = await readStamp(changed, text, { roots });
      // What lies outside the signatures, as an algorithm's parameters, proves nothing and may be anything.
      if (read.ok && answer.ok) expect(read.stamp).toEqual({ ...answer.stamp, trusted: true });
    }
  });

  const lies: readonly (readonly [Misbehaviour, string])[] = [
    ['refuses', 'refused'],
    ['another-nonce', 'of-another-question'],
    ['another-text', 'of-another-text'],
    ['changed-token', 'signature-wrong'],
    ['not-for-stamping', 'not-for-stamping'],
    ['garbage', 'not-an-answer'],
    ['endless', 'no-answer'],
    ['silent', 'no-answer'],
    ['error', 'no-answer'],
  ];
  test.each(lies)('is not taken from an authority that %s', async (how, fault) => {
    authority.misbehave(how);
    const answer = await askAuthority(authority.url, text, { timeout: how === 'silent' ? 200 : 5_000 });
    authority.misbehave(null);
    expect(answer).toEqual({ ok: false, fault });
  });

  test('cannot be had where nobody listens', async () => {
    const gone = await startTimeStampAuthority();
    await gone.close();
    expect(await askAuthority(gone.url, text)).toEqual({ ok: false, fault: 'no-answer' });
  });
});
