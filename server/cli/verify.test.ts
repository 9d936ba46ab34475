import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, makeLog } from '../../test/support/make-log.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { runVerb } from './run.ts';
import { verify } from './verify.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-verify-'));
});
afterEach(() => rm(folder, { recursive: true }));

const signer = testSigner();
const log = makeLog(oneOfEach(tyresoDocument));

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

/** A whole export in a file. */
function whole(): Promise<string> {
  const head = signer.signHead({ organisation: 'tyreso', ...headOf(log) }, '2026-11-22T05:12:00.000Z');
  return write('log.ndjson', [...log, { head }].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const unavailable = (): never => {
    throw new Error('verify needs nothing but the file');
  };
  const code = await runVerb(
    args,
    { verify },
    { configured: unavailable, open: unavailable, reach: unavailable, readSecret: unavailable },
    { print: (line) => void said.push(line), complain: (line) => void complained.push(line) },
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('verify', () => {
  test('answers 0 for a whole chain, and says that the signer is not proven without a key', async () => {
    const { code, said } = await run('verify', await whole());
    expect(code).toBe(0);
    expect(said).toContain(`Kedjan är hel: ${log.length} registreringar i tyreso.`);
    expect(said).toContain('inte styrkt');
  });

  test('proves the signer with a key from elsewhere', async () => {
    const file = await whole();
    const right = await run('verify', file, '--key', await write('right', signer.key));
    expect(right).toMatchObject({ code: 0 });
    expect(right.said).toContain('gjord med den angivna nyckeln');
    const other = await run('verify', file, '--key', await write('other', testSigner().key));
    expect(other).toMatchObject({ code: 1 });
    expect(other.said).toContain('en annan nyckel');
  });

  test('answers 1 for a changed or truncated chain and names the first bad line', async () => {
    const file = await whole();
    const lines = (await readFile(file, 'utf8')).split('\n');
    const changed = lines.with(8, (lines[8] ?? '').replace('2 300', '2 301'));
    const broken = await run('verify', await write('changed', changed.join('\n')));
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.said).toMatch(/^Filen är inte hel\. Rad 9: registreringens text är ändrad\.\n/);
    const cut = await run('verify', await write('cut', lines.slice(0, 5).join('\n')));
    expect(cut).toMatchObject({ code: 1 });
    expect(cut.said).toMatch(/^Filen är inte hel\. Rad 6: loggens huvud saknas\. Filen är avkortad\.\n/);
  });

  test.each([
    [['verify']],
    [['verify', 'no-such-file.ndjson']],
    [['verify', 'x', '--unknown']],
    [['no-such-verb']],
    [[]],
  ])('answers 2 for wrong use: %j', async (args) => {
    expect(await run(...args)).toMatchObject({ code: 2 });
  });

  test('answers 2 for a key file that holds no key', async () => {
    const { code, complained } = await run('verify', await whole(), '--key', await write('bad', 'x'));
    expect(code).toBe(2);
    expect(complained).toContain('ingen publik Ed25519-nyckel');
  });

  test('explains itself', async () => {
    expect(await run('verify', '--help')).toMatchObject({ code: 0, complained: '' });
    expect((await run('--help')).said).toContain('verify');
  });
});
