import { message } from '#shared/language/message.ts';
import { type ComponentProps, memo, type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './field.module.css';

export interface FieldWords {
  label: string;
  /** Under the label, before the answer. */
  hint?: ReactNode;
  /** Names the field and what to do about it; null or absent where nothing is wrong. */
  error?: string | null | undefined;
  /** Says "frivilligt" after the label. Fields are required unless this is set. */
  optional?: boolean;
  className?: string | undefined;
  /** `touch`: 48 px high with larger text, for phones and the sign-in page. */
  size?: 'medium' | 'touch';
}

interface FieldProps extends FieldWords {
  children: (control: {
    id: string;
    className: string;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
  }) => ReactNode;
}

/** Label, hint and error around any control; hands the control its id and what describes it. */
export function Field({
  label,
  hint,
  error,
  optional,
  className,
  size = 'medium',
  children,
}: FieldProps): ReactNode {
  const id = useId();
  const described = classNames(hint !== undefined && `${id}-hint`, error && `${id}-error`);
  return (
    <div className={classNames(styles['field'], styles[size], className)}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className={styles['optional']}>{message('common.optional')}</span> : null}
      </label>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {children({
        id,
        className: classNames(styles['control'], error && styles['wrong']),
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

type Control<Tag extends 'input' | 'textarea' | 'select'> = FieldWords &
  Omit<ComponentProps<Tag>, keyof FieldWords | 'value' | 'onChange' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
  };

/** Splits what belongs to the frame from what belongs to the control. */
function frame<Rest extends object>({
  label,
  hint,
  error,
  optional,
  className,
  size,
  ...rest
}: FieldWords & Rest): [FieldWords, Omit<Rest, keyof FieldWords>] {
  return [
    {
      label,
      ...(hint !== undefined && { hint }),
      ...(optional !== undefined && { optional }),
      ...(size && { size }),
      error,
      className,
    },
    rest as unknown as Omit<Rest, keyof FieldWords>,
  ];
}

export function TextField(props: Control<'input'>): ReactNode {
  const [words, { onChange, ...rest }] = frame(props);
  return (
    <Field {...words}>
      {(control) => (
        <input autoComplete="off" {...rest} {...control} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export function TextArea(props: Control<'textarea'>): ReactNode {
  const [words, { onChange, ...rest }] = frame(props);
  return (
    <Field {...words}>
      {(control) => (
        <textarea rows={3} {...rest} {...control} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

type Choices = readonly { value: string; label: string }[];

/** They may be all incidents, and a key that is pressed beside them must not draw them again. */
const Options = memo(function Options({ options }: { options: Choices }): ReactNode {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
});

/** A choice from a fixed list; `placeholder` is the empty choice where none is made yet. */
export function Select({
  options,
  placeholder,
  ...props
}: Control<'select'> & {
  options: Choices;
  placeholder?: string;
}): ReactNode {
  const [words, { onChange, ...rest }] = frame(props);
  return (
    <Field {...words}>
      {(control) => (
        <select {...rest} {...control} onChange={(event) => onChange(event.target.value)}>
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          <Options options={options} />
        </select>
      )}
    </Field>
  );
}

/** A box to tick, with its words as the target. */
export function CheckboxField({
  label,
  hint,
  checked,
  onChange,
}: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles['check']}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
    </div>
  );
}
