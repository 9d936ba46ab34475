import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryStyles } from './security-headers.ts';

const library = join(
  dirname(createRequire(import.meta.url).resolve('react-aria/package.json')),
  'dist/private',
);
const sources = [
  readFileSync(join(library, 'interactions/usePress.mjs'), 'utf8'),
  readFileSync(join(library, 'overlays/usePreventScroll.mjs'), 'utf8'),
].join('\n');

describe('the styles that the policy allows are those that react-aria writes', () => {
  test.each(Object.entries(libraryStyles))('%s', (_name, style) => {
    const written = sources.replaceAll(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/g, 'data-react-aria-pressable');
    expect(written).toContain(`\`\n${style}`);
  });
});
