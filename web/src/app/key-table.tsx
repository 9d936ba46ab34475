import type { ReactNode } from 'react';
import { ShortcutTable } from '../components/shortcut-table.tsx';
import { usePages } from './pages.ts';
import { shortcutRows } from './shortcut-rows.ts';

/** The keys of the console (`?`), loaded when they are asked for. */
export function KeyTable({ off, onClose }: { off: boolean; onClose: () => void }): ReactNode {
  return <ShortcutTable rows={shortcutRows(usePages())} off={off} onClose={onClose} />;
}
