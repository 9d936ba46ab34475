import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { configurationFindings } from './configuration-findings.ts';
import { clockFinding, settingsFindings } from './database-findings.ts';
import { backupFinding, certificateFinding, diskFinding, fileFindings } from './file-findings.ts';
import type { Finding } from './finding.ts';

const safe = {
  version: 180_004,
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  data_checksums: 'on',
  synchronous_standby_names: '',
};
const levels = (findings: readonly Finding[]) => findings.map(({ level }) => level);
const wrongs = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'wrong').map(({ says }) => says);
const now = Date.parse('2026-11-23T03:00:00Z');
const day = 24 * 3_600_000;

describe('the database', () => {
  test('is good as it is installed', () => expect(levels(settingsFindings(safe))).toEqual(['good', 'good']));

  test.each([
    [{ fsync: 'off' }, 'fsync'],
    [{ full_page_writes: 'off' }, 'full_page_writes'],
    [{ synchronous_commit: 'off' }, 'synchronous_commit=off'],
    [{ synchronous_standby_names: 'db2', synchronous_commit: 'local' }, 'synchronous_commit=local'],
    [{ synchronous_standby_names: 'db2', synchronous_commit: 'remote_write' }, 'synkron reserv'],
    [{ version: 140_012 }, 'PostgreSQL 14 är för gammal'],
  ])('is wrong with %o, and it is said what', (change, said) => {
    const found = wrongs(settingsFindings({ ...safe, ...change }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  test('is good where it waits for a standby, and where there is none to wait for', () => {
    for (const change of [{ synchronous_standby_names: 'db2' }, { synchronous_commit: 'local' }])
      expect(levels(settingsFindings({ ...safe, ...change }))).toEqual(['good', 'good']);
  });

  test('is wrong where its clock is another', () => {
    expect(levels([clockFinding(-1_900), clockFinding(2_100), clockFinding(-2_100)])).toEqual([
      'good',
      'wrong',
      'wrong',
    ]);
  });
});

describe('what lies on the machine', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-doctor-'));
  });
  afterEach(async () => await rm(folder, { recursive: true }));

  test('a disk, a certificate and a backup are told by their limits', () => {
    expect(levels([diskFinding('/', 1e8), diskFinding('/', 1e9), diskFinding('/', 1e10)])).toEqual([
      'wrong',
      'look',
      'good',
    ]);
    const certificate = (days: number) => certificateFinding('c.pem', now + days * day, now);
    expect(levels([certificate(-1), certificate(20), certificate(22)])).toEqual(['wrong', 'look', 'good']);
    const settings = { folder: '/b', everyHours: 6, keep: 1, keepDays: 0 };
    const backup = (hours: number) => backupFinding(settings, now - hours * 3_600_000, now);
    expect(levels([backup(1), backup(12), backup(14), backupFinding(settings, null, now)])).toEqual([
      'good',
      'good',
      'wrong',
      'wrong',
    ]);
  });

  test('an open folder, an open or unusable key and a damaged ledger are wrong', async () => {
    const key = join(folder, 'signing-key.pem');
    await writeFile(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      mode: 0o600,
    });
    const config = readConfig('cli', { VAKA_DATA_DIR: folder });
    expect(wrongs(await fileFindings(config, now)).filter((says) => !says.includes('ledigt'))).toEqual([]);
    for (const text of ['', 'no key']) {
      const whole = await readFile(key);
      await writeFile(key, text);
      expect(wrongs(await fileFindings(config, now)).join('\n')).toContain('Konsolen startar inte med den.');
      await writeFile(key, whole);
    }
    await chmod(key, 0o644);
    await chmod(folder, 0o777);
    await writeFile(join(folder, 'erasures.ndjson'), 'not json\n\n');
    const found = wrongs(await fileFindings(config, now)).join('\n');
    expect(found).toContain('chmod go-rwx');
    expect(found).toContain('chmod go-w');
    expect(found).toContain('Raderingsliggaren');
  });
});

test('ways to reach people are told as set or not, and what serve would refuse is wrong', () => {
  const config = readConfig('cli', {
    HOST: '0.0.0.0',
    VAKA_SMTP_URL: 'smtp://mail.example.se',
    VAKA_MAIL_FROM: 'vaka@example.se',
  });
  const findings = configurationFindings(config);
  expect(wrongs(findings).join('\n')).toContain('okrypterade');
  const said = findings.map(({ says }) => says).join('\n');
  expect(said).toContain('E-post går ut från vaka@example.se');
  expect(said).toContain('larm går inte ut med SMS');
});
