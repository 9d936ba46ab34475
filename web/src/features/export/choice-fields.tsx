import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { CheckboxField, Select, TextField } from '../../components/field.tsx';
import { useReadsRestricted } from '../../sync/use-document.ts';
import { useLive } from '../../sync/use-live.ts';
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
  const incidents = useLive((state) => state.incidents);
  const readsRestricted = useReadsRestricted();
  const options = [...incidents.values()]
    .sort((one, other) => other.number - one.number)
    .map(({ id, number, title }) => ({
      value: id,
      label: message('journal.incident.choice', {
        name: incidentName(number),
        title: title ?? message('common.restricted'),
      }),
    }));
  return (
    <div className={styles['choice']}>
      <Select
        label={message('exports.incident')}
        placeholder={message('exports.incident.all')}
        value={choice.incident}
        options={options}
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
