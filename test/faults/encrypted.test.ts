import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverCertificate } from '../support/certificate.ts';
import { ApiClient } from '../support/console.ts';
import { Follower } from '../support/follower.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';
import { loggedErrors } from '../support/logged-errors.ts';
import { sendRaw } from '../support/raw-http.ts';
import { note } from './refused-now.ts';

/** The kind of a TLS record (RFC 8446 5.1). */
const alert = 21;

let folder: string;
let vaka: FreshConsole;
/** Whom this process trusts by itself. */
const trusted = getCACertificates();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-tls-'));
  const { cert, key, root } = await serverCertificate();
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  await writeFile(certFile, cert);
  await writeFile(keyFile, key, { mode: 0o600 });
  setDefaultCACertificates([root]);
  vaka = await freshConsole({ VAKA_TLS_CERT: certFile, VAKA_TLS_KEY: keyFile });
});
afterAll(async () => {
  await vaka.dispose();
  setDefaultCACertificates(trusted);
  await rm(folder, { recursive: true, force: true });
});

test('with a certificate of its own a console is asked and followed encrypted, whatever else comes to its port', async () => {
  expect(vaka.address).toMatch(/^https:/);
  const tib = await ApiClient.signIn(vaka.address, 'tib');
  const follower = await Follower.follow(tib);
  const garbage = [
    'GET /healthz HTTP/1.1\r\nhost: vaka\r\n\r\n',
    crypto.getRandomValues(new Uint8Array(2_000)),
    // A handshake of 512 bytes that says nothing.
    new Uint8Array([22, 3, 1, 2, 0, ...Array.from({ length: 512 }, () => 0)]),
  ];
  const answers = await Promise.all(garbage.map((bytes) => sendRaw(vaka.address, bytes, 20_000)));
  // At most that it is not understood (an alert), and nothing of what the console has.
  expect(answers.filter((answer) => answer !== '' && answer.charCodeAt(0) !== alert)).toEqual([]);
  const { seq } = await tib.record('journal.write', note());
  await follower.reaches(seq);
  expect(follower.connected).toBe(true);
  follower.close();
  expect(loggedErrors(vaka.output())).toEqual([]);
});
