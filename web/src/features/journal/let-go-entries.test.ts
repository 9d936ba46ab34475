import { expect, it } from 'vitest';
import { entry } from './journal-entry.fixture.ts';
import { letGoEntries } from './let-go-entries.ts';

const [one, two] = [entry('a', 1), entry('b', 2)];

it('keeps what the live journal lets go while older pages are held, as it last was', () => {
  const letGo = letGoEntries();
  expect(letGo('all', [one, two])).toEqual([]);
  const corrected = { ...one, correctedBy: 'c' };
  expect(letGo('all', [corrected, two])).toEqual([]);
  expect(letGo('all', [two])).toEqual([corrected]);
  expect(letGo('all', [])).toEqual([corrected, two]);
});

it('keeps nothing where no pages are held, and begins anew with other pages', () => {
  const letGo = letGoEntries();
  letGo(null, [one]);
  expect(letGo('all', [two])).toEqual([]);
  expect(letGo('all', [])).toEqual([two]);
  expect(letGo('incident', [])).toEqual([]);
});

it('does not keep what was given here and never came to the log', () => {
  const letGo = letGoEntries();
  letGo('all', [entry('unsent', 0)]);
  expect(letGo('all', [])).toEqual([]);
});
