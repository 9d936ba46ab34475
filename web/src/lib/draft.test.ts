import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearDraft, readDraft, setDraftOwner, writeDraft } from './draft.ts';

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
  setDraftOwner('tib');
});
afterEach(() => vi.unstubAllGlobals());

test('a draft is there again after a reload, at its own place only', () => {
  expect(writeDraft('journal.entry', 'Träd över vägen')).toBe(true);
  expect(readDraft('journal.entry', '')).toBe('Träd över vägen');
  expect(readDraft('journal.entry:H-041', '')).toBe('');
});

test('another account does not see it, and finds its own again', () => {
  writeDraft('journal.entry', 'Träd över vägen');
  setDraftOwner('stabschef');
  expect(readDraft('journal.entry', '')).toBe('');
  setDraftOwner('tib');
  expect(readDraft('journal.entry', '')).toBe('Träd över vägen');
});

test('a draft from an older form is filled up with what it lacks', () => {
  writeDraft('incident.new', { title: 'Elavbrott' });
  expect(readDraft('incident.new', { title: '', place: '' })).toEqual({ title: 'Elavbrott', place: '' });
});

test('what cannot be read as the draft asked for counts as none', () => {
  writeDraft('journal.entry', { text: 'x' });
  expect(readDraft('journal.entry', '')).toBe('');
  localStorage.setItem('vaka:draft:tib:broken', '{');
  expect(readDraft('broken', 'tom')).toBe('tom');
});

test('a sent draft is gone', () => {
  writeDraft('journal.entry', 'x');
  clearDraft('journal.entry');
  expect(readDraft('journal.entry', '')).toBe('');
});

test('a browser that refuses storage loses nothing but the draft', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new Error('denied');
    },
    setItem() {
      throw new Error('full');
    },
    removeItem() {
      throw new Error('denied');
    },
  });
  expect(readDraft('journal.entry', 'tom')).toBe('tom');
  expect(writeDraft('journal.entry', 'x')).toBe(false);
  expect(() => clearDraft('journal.entry')).not.toThrow();
});
