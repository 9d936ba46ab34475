import { message } from '#shared/language/message.ts';
import type { SafetyPointStatus } from '#shared/safety-point/state.ts';
import { type ReactNode, useId } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import styles from './status-choice.module.css';

const order: readonly SafetyPointStatus[] = ['closed', 'preparing', 'open', 'full', 'closing', 'unusable'];

/** The six statuses, as radio buttons with their glyphs. */
export function StatusChoice({
  value,
  onChange,
}: {
  value: SafetyPointStatus;
  onChange: (status: SafetyPointStatus) => void;
}): ReactNode {
  const name = useId();
  return (
    <div className={styles['six']} role="radiogroup" aria-label={message('safety-point.status')}>
      {order.map((status) => (
        <label key={status} className={styles['one']}>
          <input
            type="radio"
            name={name}
            value={status}
            checked={status === value}
            onChange={() => onChange(status)}
          />
          <Glyph name={`point-${status}`} size={18} />
          {message(`safety-point-status.${status}`)}
        </label>
      ))}
    </div>
  );
}
