import { message } from '#shared/language/message.ts';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import type { SaidDraft } from './item-draft.ts';
import styles from './meeting.module.css';

/** Who said what: proposals (yrkanden) and reservations. */
export function SaidRows({
  legend,
  add,
  said,
  onChange,
}: {
  legend: string;
  add: string;
  said: readonly SaidDraft[];
  onChange: (said: readonly SaidDraft[]) => void;
}): ReactNode {
  const change = (at: number, changed: Partial<SaidDraft>): void =>
    onChange(said.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  return (
    <fieldset className={styles['group']}>
      <legend>{legend}</legend>
      {said.map((one, index) => (
        // Rows are added last and taken away one by one; their place is what they are known by.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles['said']}>
          <TextField
            label={message('meeting.said.by')}
            value={one.by}
            maxLength={120}
            onChange={(by) => change(index, { by })}
          />
          <TextArea
            label={message('meeting.said.text')}
            rows={1}
            value={one.text}
            onChange={(text) => change(index, { text })}
          />
          <IconButton
            kind="quiet"
            label={message('meeting.remove', { what: `${legend} ${index + 1}` })}
            icon={<Icon of={Trash2} />}
            onClick={() => onChange(said.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className={styles['links']}>
        <Button size="small" onClick={() => onChange([...said, { by: '', text: '' }])}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
