import type { State } from '../state.ts';
import type { MeetingItem } from './state.ts';

/** A meeting's paragraphs, by number. */
export function itemsOf(state: Pick<State, 'meetingItems'>, meeting: string): readonly MeetingItem[] {
  return [...state.meetingItems.values()]
    .filter((item) => item.meeting === meeting)
    .sort((one, other) => one.year - other.year || one.paragraph - other.paragraph);
}

/** The Swedish year of a time (ISO 8601 UTC): at the turn of the year Sweden is an hour ahead. */
export function yearOf(time: string): number {
  const year = Number(time.slice(0, 4));
  return time.slice(4) >= '-12-31T23' ? year + 1 : year;
}

/** "§ 12/2026": the name by which a paragraph is known after the meeting. */
export function paragraphName({ paragraph, year }: Pick<MeetingItem, 'paragraph' | 'year'>): string {
  return `§ ${paragraph}/${year}`;
}
