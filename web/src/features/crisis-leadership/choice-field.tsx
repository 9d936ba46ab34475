import { type ReactNode, useId } from 'react';
import { Segmented } from '../../components/segmented.tsx';
import styles from './choice-field.module.css';

/** A choice among few without one made beforehand, with its question and what is wrong with it. */
export function ChoiceField<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: {
  label: string;
  hint?: string | undefined;
  error?: string | null;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <div className={styles['label']} aria-hidden="true">
        {label}
      </div>
      <Segmented
        label={label}
        wide
        options={options}
        value={value}
        onChange={onChange}
        {...(hint === undefined && !error ? {} : { describedBy: `${id}-more` })}
      />
      {hint === undefined && !error ? null : (
        <div id={`${id}-more`} className={styles['more']} data-wrong={Boolean(error)}>
          {error ?? hint}
        </div>
      )}
    </div>
  );
}
