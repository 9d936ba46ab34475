import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Glyph } from './glyph.tsx';
import styles from './status-pill.module.css';

export type SafetyPointStatusId = 'closed' | 'preparing' | 'open' | 'full' | 'closing' | 'unusable';

/** A safety point's status: always a square, told apart by what is in it, and its word. */
export function SafetyPointStatus({ status }: { status: SafetyPointStatusId }): ReactNode {
  return (
    <span className={classNames(styles['pill'], styles[status])}>
      <Glyph name={`point-${status}`} />
      {message(`safety-point-status.${status}`)}
    </span>
  );
}
