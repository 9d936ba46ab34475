/**
 * What is said to a screen reader about new entries, without a flood (ui.md section 10): collected for 8 s, spoken at most
 * every 20 s, merged into one sentence. Pure but for the time and timer it is given.
 */
export interface AnnouncedEntry {
  /** Time, kind, source and text in one line: "05:41, observation, hemtjänsten: nio av tolv nådda." */
  readonly line: string;
  /** A decision, a level or an alarm. */
  readonly important: boolean;
}

export type Announcements = 'all' | 'important' | 'none';

export interface AnnouncerPorts {
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => void;
  readonly say: (count: number, latest: string) => void;
  readonly wanted: () => Announcements;
}

const collectFor = 8_000;
const speakEvery = 20_000;

export interface Announcer {
  readonly add: (entry: AnnouncedEntry) => void;
  /** The latest entry's line, whether it was spoken or not; null before the first. */
  readonly latest: () => string | null;
}

export function createAnnouncer({ now, after, say, wanted }: AnnouncerPorts): Announcer {
  let pending: AnnouncedEntry[] = [];
  let latest: string | null = null;
  let lastSpoken = Number.NEGATIVE_INFINITY;
  let waiting = false;

  const speak = (): void => {
    waiting = false;
    const newest = pending.at(-1);
    if (!newest) return;
    say(pending.length, newest.line);
    pending = [];
    lastSpoken = now();
  };

  return {
    add(entry) {
      latest = entry.line;
      const choice = wanted();
      if (choice === 'none' || (choice === 'important' && !entry.important)) return;
      pending.push(entry);
      if (waiting) return;
      waiting = true;
      after(Math.max(collectFor, lastSpoken + speakEvery - now()), speak);
    },
    latest: () => latest,
  };
}
