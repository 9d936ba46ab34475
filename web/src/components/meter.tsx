import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { number } from '../lib/format.ts';
import styles from './meter.module.css';

/** How much of something is taken, with the figures as its spoken value. `value` may exceed `total`; the bar is then full. */
export function Meter({ label, value, total }: { label: string; value: number; total: number }): ReactNode {
  const share = total > 0 ? Math.min(1, Math.max(0, value / total)) : 0;
  return (
    <div
      className={styles['meter']}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.min(value, total)}
      aria-valuetext={message('common.of', { value: number(value), total: number(total) })}
    >
      <div className={styles['fill']} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
