import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { CheckboxField, Select, TextField } from '../../components/field.tsx';
import { useReadsRestricted } from '../../sync/use-document.ts';
import { useIncidentOptions } from '../../sync/use-incident-options.ts';
import styles from './export-page.module.css';
import type { Choice } from './export-order.ts';

/** What of the log the files shall hold. */
export function ChoiceFields({
  choice,
  wrong,
  onChange,
}: {
  choice: Choice;
  wrong: 'from' | 'to' | 'order' | null;
  onChange: (changed: Partial<Choice>) => void;
}): ReactNode {
  const incidents = useIncidentOptions();
  const readsRestricted = useReadsRestricted();
  return (
    <div className={styles['choice']}>
      <Select
        label={message('exports.incident')}
        placeholder={message('exports.incident.all')}
        value={choice.incident}
        options={incidents}
        onChange={(incident) => onChange({ incident })}
      />
      <TextField
        label={message('exports.from')}
        hint={message('exports.time.hint')}
        optional
        value={choice.from}
        error={wrong === 'from' ? message('exports.time.wrong') : null}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        label={message('exports.to')}
        hint={message('exports.to.hint')}
        optional
        value={choice.to}
        error={
          wrong === 'to'
            ? message('exports.time.wrong')
            : wrong === 'order'
              ? message('exports.time.order')
              : null
        }
        onChange={(to) => onChange({ to })}
      />
      {readsRestricted ? (
        <CheckboxField
          label={message('exports.restricted')}
          hint={message('exports.restricted.hint')}
          checked={choice.restricted}
          onChange={(restricted) => onChange({ restricted })}
        />
      ) : null}
    </div>
  );
}
