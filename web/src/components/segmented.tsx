import { type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './segmented.module.css';

interface SegmentedProps<Value extends string> {
  /** The name of the group, spoken; shown above it by the form where the form has labels. */
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  /** Null: nothing chosen yet. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** `touch`: 52 px high, icon above word, the whole width. */
  size?: 'medium' | 'touch';
  /** Shares the whole width evenly. */
  wide?: boolean;
  describedBy?: string;
}

/** One choice among few, joined in one frame: radio buttons, so arrows move and Tab passes. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  size = 'medium',
  wide = false,
  describedBy,
}: SegmentedProps<Value>): ReactNode {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      {...(describedBy && { 'aria-describedby': describedBy })}
      className={classNames(styles['group'], styles[size], wide && styles['wide'])}
    >
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
