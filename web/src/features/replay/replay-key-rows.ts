import type { ShortcutRow } from '../../components/shortcut-table.tsx';

/** The keys of the past (use-replay-keys.ts), as the table of keys shows them. */
export const replayKeyRows: readonly ShortcutRow[] = [
  { keys: [' '], does: 'keyboard.replay.play' },
  { keys: [',', '.'], does: 'keyboard.replay.event' },
  { keys: ['[', ']'], does: 'keyboard.replay.mark' },
];
