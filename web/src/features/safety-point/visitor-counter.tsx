import { message } from '#shared/language/message.ts';
import { type ReactNode, useId } from 'react';
import { number } from '../../lib/format.ts';
import { type Known, type ReportDraft, shownVisitors, withChange } from './report.ts';
import styles from './visitor-counter.module.css';

interface VisitorCounterProps {
  known: Known;
  capacity: number | null;
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
}

const less = [10, 1] as const;
const more = [1, 10] as const;
const most = 100_000;

/** Visitors now: by coming and going (plus and minus), or counted and typed. */
export function VisitorCounter({ known, capacity, draft, onChange }: VisitorCounterProps): ReactNode {
  const id = useId();
  const shown = shownVisitors(known, draft);
  const step = (change: number): ReactNode => (
    <button
      key={change}
      type="button"
      aria-label={message('safety-point.visitors.step', { change: signed(change) })}
      aria-controls={id}
      onClick={() => onChange(withChange(known, draft, change))}
    >
      {signed(change)}
    </button>
  );
  return (
    <div className={styles['counter']}>
      {less.map((amount) => step(-amount))}
      <div className={styles['count']}>
        <input
          id={id}
          inputMode="numeric"
          aria-label={message('safety-point.visitors.count')}
          {...(capacity !== null && { 'aria-describedby': `${id}-of` })}
          placeholder={message('common.missing')}
          value={shown ?? ''}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            const typed = event.target.value.replaceAll(/\D/g, '');
            onChange({
              ...draft,
              count: typed === '' ? null : Math.min(most, Number(typed)),
              change: 0,
            });
          }}
        />
        {capacity === null ? null : (
          <small id={`${id}-of`}>{message('safety-point.visitors.of', { capacity: number(capacity) })}</small>
        )}
      </div>
      {more.map((amount) => step(amount))}
    </div>
  );
}

/** "+10", "−1" */
export function signed(change: number): string {
  return change > 0 ? `+${number(change)}` : number(change);
}
