import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { CommandPalette, type PaletteItem } from '../components/command-palette.tsx';
import { paths } from '../lib/paths.ts';
import { openPages, usePages } from './pages.ts';
import { usePaletteActions } from './use-palette-actions.ts';

/** The palette with what it finds: the pages, what may be begun, incidents and points. Only while it is open is that made. */
export function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const [, navigate] = useLocation();
  const pages = usePages();
  const actions = usePaletteActions();
  const goItems: readonly PaletteItem[] = openPages(pages).map((page) => ({
    id: `page:${page.id}`,
    group: message('palette.group.pages'),
    label: message('palette.go', { page: message(`shell.page.${page.id}`) }),
    ...(page.go && { keys: `G ${page.go.toUpperCase()}` }),
    run: () => navigate(page.path),
  }));
  return (
    <CommandPalette
      items={[...actions, ...goItems]}
      onSearch={
        pages.some(({ id }) => id === 'search')
          ? (words) => navigate(`${paths.search}?${new URLSearchParams({ q: words }).toString()}`)
          : undefined
      }
      onClose={onClose}
    />
  );
}
