import { message } from '#shared/language/message.ts';
import { type ReactNode, useId } from 'react';
import { CheckboxField } from '../../components/field.tsx';
import { classNames } from '../../lib/class-names.ts';
import styles from './department-choice.module.css';

/** The departments and companies of the municipality as a list to tick. */
export function DepartmentChoice({
  departments,
  chosen,
  onChange,
  label,
  labelHidden = false,
}: {
  departments: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  label?: string;
  /** The same words stand above it already. */
  labelHidden?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['choice']}>
      <span id={id} className={classNames(styles['label'], labelHidden && styles['hidden'])}>
        {label ?? message('incident.departments')}
      </span>
      <div className={styles['list']}>
        {departments.map((department) => (
          <CheckboxField
            key={department.id}
            label={department.name}
            checked={chosen.includes(department.id)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, department.id] : chosen.filter((one) => one !== department.id))
            }
          />
        ))}
      </div>
    </div>
  );
}
