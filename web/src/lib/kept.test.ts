import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetKept, keepOnDevice, readKept } from './kept.ts';

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a copy is there until it is forgotten, with all others', () => {
  keepOnDevice('lists', { at: '05:00' });
  keepOnDevice('other', {});
  expect(readKept('lists')).toEqual({ at: '05:00' });
  forgetKept();
  expect(readKept('lists')).toBeUndefined();
  expect(readKept('other')).toBeUndefined();
});
