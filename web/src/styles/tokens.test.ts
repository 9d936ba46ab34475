import { expect, test } from 'vitest';
import { checkTokens, readTokens } from '../../../scripts/check-tokens.ts';

const css = readTokens();

test('the colours keep their contrast and their distance in both themes', () => {
  expect(checkTokens(css)).toEqual([]);
});

test('a colour that is too pale is found', () => {
  expect(checkTokens(css.replace('--fg-3: #58646e', '--fg-3: #a8b4be'))).not.toEqual([]);
});
