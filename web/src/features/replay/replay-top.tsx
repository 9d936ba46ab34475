import { message } from '#shared/language/message.ts';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import { Icon } from '../../components/icon.tsx';
import { ModeChip } from '../../components/mode-chip.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { clockTime, fullTime, shortDate } from '../../lib/format.ts';
import styles from './replay-top.module.css';

interface ReplayTopProps {
  organisation: ReactNode;
  pages: ReactNode;
  leave: ReactNode;
  what: string;
  /** In ms; null until it is known. */
  at: number | null;
}

/** The bar, whose clock is the moment's, and the inverse band that says so. */
export function ReplayTop({ organisation, pages, leave, what, at }: ReplayTopProps): ReactNode {
  return (
    <header className={styles['top']}>
      <VisuallyHidden as="h1">{message('replay.title')}</VisuallyHidden>
      <div className={styles['bar']}>
        <span className={styles['brand']}>
          <Glyph name="vaka" />
          {message('shell.brand')}
        </span>
        {organisation}
        <ModeChip mode="archive" />
        <nav className={styles['nav']} aria-label={message('replay.pages')}>
          {pages}
        </nav>
        {at === null ? null : (
          <time className={styles['clock']} dateTime={new Date(at).toISOString()}>
            {shortDate(at)} {clockTime(at)}
          </time>
        )}
      </div>
      <div className={styles['band']}>
        <Icon of={History} size={18} />
        <span className={styles['words']}>
          <b>{at === null ? message('replay.title') : message('replay.band', { time: fullTime(at) })}</b>{' '}
          <span className={styles['what']}>{what}</span>
        </span>
        {leave}
      </div>
    </header>
  );
}
