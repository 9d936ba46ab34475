import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export type Browser =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly message: string };

/**
 * Finds a Chromium for the browser tests: the one that TEST_BROWSER names, an installed Chromium, Chrome or Edge, or one
 * that playwright has downloaded before; else tries playwright's download; else, as root on Debian, its package.
 */
export async function provideBrowser(): Promise<Browser> {
  const named = process.env['TEST_BROWSER'];
  if (named !== undefined && named !== '') return runs(named) ? found(named) : missing(named);
  const there = installed() ?? downloaded();
  if (there !== null) return found(there);
  process.stdout.write(
    'No Chromium, Chrome or Edge is installed; trying to download one for the browser tests.\n',
  );
  download();
  const fresh = downloaded();
  if (fresh !== null) return found(fresh);
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stdout.write('The download failed; installing the package chromium.\n');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const packaged = installed();
  return packaged === null ? missing() : found(packaged);
}

const found = (path: string): Browser => ({ ok: true, path });

function missing(named?: string): Browser {
  const reason =
    named === undefined ? 'No browser was found' : `TEST_BROWSER names ${named}, which cannot be run`;
  return {
    ok: false,
    message: `${reason}. The browser tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium), or set TEST_BROWSER to its path.`,
  };
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  return paths.find(runs) ?? null;
}

function downloaded(): string | null {
  const path = chromium.executablePath();
  return runs(path) ? path : null;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Bounded: on a closed network the download must not hold the tests up. */
function download(): void {
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js');
  spawnSync(process.execPath, [cli, 'install', '--with-deps', 'chromium-headless-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}
