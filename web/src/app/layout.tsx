import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { SkipLink } from '../components/skip-link.tsx';
import { LeadershipBands } from '../features/crisis-leadership/leadership-bands.tsx';
import { repeatLatest } from '../lib/announce.ts';
import { useShortcut } from '../lib/keyboard.ts';
import { useSetting } from '../lib/setting.ts';
import { shortcutSetting } from '../lib/settings.ts';
import { usePhone } from '../lib/viewport.ts';
import type { FrameState } from './frame.ts';
import { FrameLines } from './frame-lines.tsx';
import { GoHint, GoShortcuts, usePaneKey } from './go-shortcuts.tsx';
import styles from './layout.module.css';
import { usePages } from './pages.ts';
import { PhoneTabs } from './phone-tabs.tsx';
import { PhoneTop } from './phone-top.tsx';
import { TopBar } from './top-bar.tsx';
import { withTexts } from '../lib/with-texts.ts';

const Palette = lazy(async () => ({
  default: (await withTexts(() => import('./palette.tsx'))).Palette,
}));
const KeyTable = lazy(async () => ({
  default: (await withTexts(() => import('./key-table.tsx'))).KeyTable,
}));

/** The frame of every console page: bar and menu on a desktop, top line and tabs on a phone; palette and key table. */
export function Layout({ frame, children }: { frame: FrameState; children: ReactNode }): ReactNode {
  const [layer, setLayer] = useState<'palette' | 'keys' | null>(null);
  const [location] = useLocation();
  const phone = usePhone();
  const singleKeys = useSetting(shortcutSetting) === 'on';
  const openPalette = (): void => setLayer('palette');
  usePaneKey();
  useShortcut('mod+k', openPalette);
  useShortcut('/', openPalette);
  useShortcut('?', () => setLayer('keys'));
  useShortcut('v', repeatLatest);
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main, location);

  return (
    <div className={styles['frame']}>
      <SkipLink to="content" />
      <GoShortcuts />
      {phone ? (
        <PhoneTop frame={frame} onFind={openPalette} />
      ) : (
        <TopBar frame={frame} onFind={openPalette} onKeys={() => setLayer('keys')} />
      )}
      <FrameLines />
      <div className={styles['bands']}>
        <LeadershipBands />
      </div>
      <main id="content" ref={main} tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {phone ? <Tabs frame={frame} onFind={openPalette} /> : <GoHint />}
      <Suspense>
        {layer === 'palette' ? <Palette onClose={() => setLayer(null)} /> : null}
        {layer === 'keys' ? <KeyTable off={!singleKeys} onClose={() => setLayer(null)} /> : null}
      </Suspense>
    </div>
  );
}

/** Who has one page needs no tabs. */
function Tabs(props: { frame: FrameState; onFind: () => void }): ReactNode {
  const tabs = usePages().some(({ tab }) => tab !== undefined);
  return tabs ? <PhoneTabs {...props} /> : null;
}

/** Another page begins at its content; the first page of a visit begins where the browser begins. */
function useFocusOnNavigation(main: { current: HTMLElement | null }, location: string): void {
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    main.current?.focus({ preventScroll: true });
  }, [main, location]);
}
