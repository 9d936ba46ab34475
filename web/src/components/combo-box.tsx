import { message } from '#shared/language/message.ts';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import { classNames } from '../lib/class-names.ts';
import styles from './combo-box.module.css';
import fieldStyles from './field.module.css';
import type { FieldWords } from './field.tsx';
import { Icon } from './icon.tsx';

export interface ComboBoxOption {
  id: string;
  label: string;
  /** A second, quieter line: what sort of thing it is. */
  detail?: string;
}

interface ComboBoxProps extends Omit<FieldWords, 'hint'> {
  hint?: string;
  options: readonly ComboBoxOption[];
  /** The chosen option, null for none. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** What is typed; keep it where free text counts as an answer too. */
  text?: string;
  onText?: (text: string) => void;
  /** Text that matches no option may stand. */
  free?: boolean;
}

/** Type to find one among many. Matches anywhere in the word, without regard to case. */
export function ComboBox({
  label,
  hint,
  error,
  optional,
  className,
  size = 'medium',
  options,
  value,
  onChange,
  text,
  onText,
  free = false,
}: ComboBoxProps): ReactNode {
  // Free text that is an option's own words counts as that option, so that choosing it closes the list.
  const chosen = free ? (options.find((option) => option.label === text)?.id ?? value) : value;
  return (
    <AriaComboBox
      className={classNames(fieldStyles['field'], fieldStyles[size], styles['combo'], className)}
      defaultItems={options}
      value={chosen}
      onChange={(key) => onChange(key === null ? null : String(key))}
      {...(text !== undefined && { inputValue: text })}
      {...(onText && { onInputChange: onText })}
      allowsCustomValue={free}
      isInvalid={Boolean(error)}
    >
      <Label>
        {label}
        {optional ? <span className={fieldStyles['optional']}>{message('common.optional')}</span> : null}
      </Label>
      {hint === undefined ? null : (
        <Text slot="description" className={fieldStyles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <div className={styles['box']}>
        <Input className={classNames(fieldStyles['control'], error && fieldStyles['wrong'])} />
        <Button className={styles['open'] ?? ''}>
          <Icon of={ChevronDown} />
        </Button>
      </div>
      <FieldError className={fieldStyles['error'] ?? ''}>{error}</FieldError>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox<ComboBoxOption> className={styles['list'] ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles['item'] ?? ''}>
              <Text slot="label">{option.label}</Text>
              {option.detail === undefined ? null : (
                <Text slot="description" className={styles['detail'] ?? ''}>
                  {option.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
