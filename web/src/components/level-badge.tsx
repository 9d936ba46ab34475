import { message } from '#shared/language/message.ts';
import type { Level } from '#shared/classification/levels.ts';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Glyph, type GlyphName } from './glyph.tsx';
import styles from './level-badge.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface LevelBadgeProps {
  /** `null`: not yet assessed. */
  level: Level | null;
  /** A proposal that nobody has confirmed: dashed, never solid. */
  proposed?: boolean;
  /** Headings: larger, with the long word. */
  large?: boolean;
  /** The long word at ordinary size. */
  long?: boolean;
}

/** A level as glyph, word and frame. Its name is "Nivå: särskild händelse" or "Föreslagen nivå: …". */
export function LevelBadge({
  level,
  proposed = false,
  large = false,
  long = large,
}: LevelBadgeProps): ReactNode {
  const id = level ?? 'none';
  const glyph: GlyphName = id === 'extraordinary' && !proposed ? 'level-extraordinary-on' : `level-${id}`;
  return (
    <span
      className={classNames(
        styles['badge'],
        styles[id],
        proposed && styles['proposed'],
        large && styles['large'],
      )}
    >
      <Glyph name={glyph} />
      <span aria-hidden="true">{message(long ? `levels.${id}.long` : `levels.${id}.short`)}</span>
      <VisuallyHidden>
        {message(proposed ? 'levels.name.proposed' : 'levels.name', { level: message(`levels.${id}.word`) })}
      </VisuallyHidden>
    </span>
  );
}
