import { message } from '#shared/language/message.ts';
import { expect, test } from 'vitest';
import manifestText from '../../public/manifest.webmanifest?raw';
import { readTokens } from '../../../scripts/check-tokens.ts';
import { paths } from '../lib/paths.ts';

type Manifest = {
  readonly short_name: string;
  readonly theme_color: string;
  readonly background_color: string;
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
};

const manifest = JSON.parse(manifestText) as Manifest;
const token = (name: string): string =>
  new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(readTokens())?.[1] ?? expect.fail(name);

test('the installed app has the names and colours of the pages', () => {
  expect(manifest.short_name).toBe(message('shell.brand'));
  expect(manifest.theme_color).toBe(token('bg-surface'));
  expect(manifest.background_color).toBe(token('bg-canvas'));
  expect(manifest.shortcuts.map(({ name, url }) => ({ name, url }))).toEqual([
    { name: message('shell.page.log'), url: paths.log },
    { name: message('shell.page.safety-points'), url: paths.safetyPoints },
  ]);
});
