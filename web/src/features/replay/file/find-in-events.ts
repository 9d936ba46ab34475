import type { FoldedEvent } from '#shared/kernel/event.ts';
import { marked } from '#shared/search/marked.ts';
import { otherStems } from '#shared/search/other-stems.ts';
import { searchable } from '#shared/search/searchable.ts';
import type { FoundMoment } from '../found-moment.ts';

const mostFound = 60;
const endings = [
  'arna',
  'erna',
  'orna',
  'ens',
  'ets',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'an',
  'as',
  'a',
  'e',
  'n',
  't',
  's',
];
const shortestStem = 3;

/** A word without its commonest Swedish ending, in lower case: "elverken" and "elverk" are the same. */
export function stemOf(word: string): string {
  const lower = word.toLocaleLowerCase('sv');
  const ending = endings.find((one) => lower.endsWith(one) && lower.length - one.length >= shortestStem);
  return ending === undefined ? lower : lower.slice(0, -ending.length);
}

const formsOf = (stem: string): readonly string[] => [stem, ...otherStems(stem)];

/** The newest events in whose texts every word is found, at its beginning or within it. */
export function findInEvents(events: readonly FoldedEvent[], words: string): readonly FoundMoment[] {
  const stems = (words.match(/[\p{L}\p{N}#][\p{L}\p{N}-]*/gu) ?? []).map((word) => formsOf(stemOf(word)));
  if (stems.length === 0) return [];
  const found: FoundMoment[] = [];
  for (let index = events.length - 1; index >= 0 && found.length < mostFound; index -= 1) {
    const event = events[index];
    if (event === undefined) continue;
    const texts = searchable(event);
    if (texts === null) continue;
    const text = texts.words.join(' · ');
    const lower = text.toLocaleLowerCase('sv');
    if (!stems.every((forms) => forms.some((stem) => lower.includes(stem)))) continue;
    found.push({ seq: event.seq, at: event.recordedAt, text: marked(text, stems.flat()) });
  }
  return found;
}
