import { expect, test } from 'vitest';
import { type KeyPress, readPress } from './shortcut.ts';

const starts = new Set(['g']);
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  mod: false,
  alt: false,
  shift: false,
  repeat: false,
  inText: false,
  inLayer: false,
  at: 0,
  ...more,
});
const read = (key: string, more?: Partial<KeyPress>, singleKeys = true): string | null =>
  readPress(press(key, more), null, starts, singleKeys).shortcut;

test('a single key is its shortcut, also with caps lock on', () => {
  expect(read('n')).toBe('n');
  expect(read('N')).toBe('n');
  expect(read('?', { shift: true })).toBe('?');
  expect(read('/', { shift: true })).toBe('/');
});

test('single keys are off in text, in a dialog, and where they are switched off', () => {
  expect(read('n', { inText: true })).toBeNull();
  expect(read('n', { inLayer: true })).toBeNull();
  expect(read('n', {}, false)).toBeNull();
});

test('Ctrl+K works everywhere', () => {
  expect(read('k', { mod: true, inText: true }, false)).toBe('mod+k');
});

test('a held key, Alt and Shift with a letter mean nothing', () => {
  expect(read('n', { repeat: true })).toBeNull();
  expect(read('n', { alt: true })).toBeNull();
  expect(read('N', { shift: true })).toBeNull();
});

test('G waits a second for its second key', () => {
  const first = readPress(press('g'), null, starts, true);
  expect(first.shortcut).toBeNull();
  expect(readPress(press('b', { at: 900 }), first.waiting, starts, true)).toEqual({
    shortcut: 'g b',
    waiting: null,
  });
  expect(readPress(press('b', { at: 1100 }), first.waiting, starts, true).shortcut).toBe('b');
});

test('a shift or control key on its own ends the wait for nothing worse than asking again', () => {
  const first = readPress(press('g'), null, starts, true);
  expect(readPress(press('Escape', { at: 10 }), first.waiting, starts, true)).toEqual({
    shortcut: null,
    waiting: null,
  });
});
