import type { ShortcutRow } from '../components/shortcut-table.tsx';
import { replayKeyRows } from '../features/replay/replay-key-rows.ts';
import type { Page } from './page.ts';

/** The keyboard table of ui.md section 5, with the pages that there are. */
export function shortcutRows(pages: readonly Page[]): ShortcutRow[] {
  const go = pages.flatMap((page): ShortcutRow[] =>
    page.go === undefined || !isGoPage(page.id)
      ? []
      : [{ keys: ['G', page.go.toUpperCase()], does: `keyboard.go.${page.id}` }],
  );
  return [
    { keys: ['N'], does: 'keyboard.new-incident' },
    { keys: ['L'], does: 'keyboard.log' },
    { keys: ['U'], does: 'keyboard.new-task' },
    { keys: ['/'], does: 'keyboard.search' },
    { keys: ['Ctrl K'], does: 'keyboard.palette' },
    { keys: ['?'], does: 'keyboard.table' },
    { keys: ['J'], does: 'keyboard.next' },
    { keys: ['K'], does: 'keyboard.previous' },
    { keys: ['Enter'], does: 'keyboard.open' },
    { keys: ['Esc'], does: 'keyboard.close' },
    { keys: ['Ctrl Enter'], does: 'keyboard.save' },
    { keys: ['F6'], does: 'keyboard.next-pane' },
    { keys: ['C'], does: 'keyboard.acknowledge' },
    { keys: ['V'], does: 'keyboard.repeat' },
    { keys: ['1', '2', '3', '4', '5'], does: 'keyboard.type' },
    ...go,
    ...(pages.some(({ id }) => id === 'replay') ? replayKeyRows : []),
  ];
}

type GoPage =
  | 'board'
  | 'map'
  | 'journal'
  | 'tasks'
  | 'safety-points'
  | 'crisis-leadership'
  | 'alarms'
  | 'staff'
  | 'action-cards'
  | 'duty';

function isGoPage(id: string): id is GoPage {
  return id !== 'incident' && id !== 'action-card' && id !== 'decision' && id !== 'wall';
}
