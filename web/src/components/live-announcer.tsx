import type { ReactNode } from 'react';
import { useSpoken } from '../lib/announce.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The app's only live regions besides forms' own status: one polite, one alert. Place it once, outside every page. */
export function LiveAnnouncer(): ReactNode {
  const { polite, alert, turn } = useSpoken();
  // An invisible mark makes the same words a new message, so that they are said again.
  const mark = turn % 2 === 0 ? '' : '\u200b';
  return (
    <VisuallyHidden>
      <span aria-live="polite" aria-atomic="true">
        {polite === '' ? '' : polite + mark}
      </span>
      <span role="alert">{alert}</span>
    </VisuallyHidden>
  );
}
