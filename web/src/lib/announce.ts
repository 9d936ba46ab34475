import { message } from '#shared/language/message.ts';
import { useSyncExternalStore } from 'react';
import { type AnnouncedEntry, createAnnouncer } from './announcer.ts';
import { announcementSetting } from './settings.ts';

/** The two things a screen reader hears from the whole app. `turn` tells two equal texts in a row apart. */
interface Spoken {
  readonly polite: string;
  readonly alert: string;
  readonly turn: number;
}

let spoken: Spoken = { polite: '', alert: '', turn: 0 };
const listeners = new Set<() => void>();

function speak(part: Partial<Spoken>): void {
  spoken = { ...spoken, ...part, turn: spoken.turn + 1 };
  listeners.forEach((listener) => listener());
}

const announcer = createAnnouncer({
  now: () => Date.now(),
  after: (milliseconds, run) => void setTimeout(run, milliseconds),
  say: (count, latest) => speak({ polite: message('shell.announce.new', { count, latest }) }),
  wanted: announcementSetting.get,
});

/** A new entry by somebody else; waits its turn in the queue. Never restricted text. */
export function announceEntry(entry: AnnouncedEntry): void {
  announcer.add(entry);
}

/** Says something at once and politely: the outcome of one's own press ("Loggad"). */
export function announceOwn(text: string): void {
  speak({ polite: text });
}

/** Only for: level changed, a decision is asked of you, alarm to you, connection lost and back. Never for validation. */
export function announceAlert(text: string): void {
  speak({ alert: text });
}

/** `V`: the latest entry again. */
export function repeatLatest(): void {
  speak({ polite: announcer.latest() ?? message('shell.announce.nothing') });
}

export function useSpoken(): Spoken {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => spoken,
  );
}
