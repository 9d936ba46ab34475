import { message } from '#shared/language/message.ts';
import type { Attendance, Meeting } from '#shared/meeting/state.ts';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import type { DisqualifiedDraft } from './item-draft.ts';
import styles from './meeting.module.css';

/** Who does not take part in a matter (jäv), why, and which substitute serves instead. */
export function DisqualifiedRows({
  meeting,
  attendance,
  rows,
  onChange,
}: {
  meeting: Meeting;
  attendance: Attendance;
  rows: readonly DisqualifiedDraft[];
  onChange: (rows: readonly DisqualifiedDraft[]) => void;
}): ReactNode {
  const named = (id: string): string => meeting.names[id]?.name ?? message('common.restricted');
  const people = attendance.present.map(({ person }) => ({ value: person, label: named(person) }));
  const spare = attendance.present
    .filter(({ seat, serves }) => seat === 'substitute' && !serves)
    .map(({ person }) => ({ value: person, label: named(person) }));
  const change = (at: number, changed: Partial<DisqualifiedDraft>): void =>
    onChange(rows.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  return (
    <fieldset className={styles['group']}>
      <legend>{message('meeting.minutes.disqualified')}</legend>
      {rows.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles['person']}>
          <Select
            label={message('meeting.disqualified.who')}
            placeholder={message('meeting.choose')}
            options={people}
            value={one.person}
            onChange={(person) => change(index, { person })}
          />
          <TextField
            label={message('meeting.reason')}
            value={one.reason}
            onChange={(reason) => change(index, { reason })}
          />
          <Select
            label={message('meeting.disqualified.substitute')}
            optional
            placeholder={message('meeting.nobody')}
            options={spare}
            value={one.substitute}
            onChange={(substitute) => change(index, { substitute })}
          />
          <IconButton
            kind="quiet"
            label={message('meeting.remove', {
              what: `${message('meeting.minutes.disqualified')} ${index + 1}`,
            })}
            icon={<Icon of={Trash2} />}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className={styles['links']}>
        <Button size="small" onClick={() => onChange([...rows, { person: '', reason: '', substitute: '' }])}>
          {message('meeting.add.disqualified')}
        </Button>
      </div>
    </fieldset>
  );
}
