import { message } from '#shared/language/message.ts';
import { seats } from '#shared/meeting/state.ts';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { isSeat, newAttendee } from './attendance-draft.ts';
import type { AttendeeDraft } from './attendance-draft.ts';
import styles from './meeting.module.css';

/** A row for each of those present: name, seat and, for a substitute, for whom they serve. */
export function AttendeeRows({
  people,
  onChange,
}: {
  people: readonly AttendeeDraft[];
  onChange: (people: readonly AttendeeDraft[]) => void;
}): ReactNode {
  const change = (person: string, changed: Partial<AttendeeDraft>): void =>
    onChange(people.map((one) => (one.person === person ? { ...one, ...changed } : one)));
  return (
    <fieldset className={styles['group']}>
      <legend>{message('meeting.minutes.present')}</legend>
      {people.map((one, index) => (
        <div key={one.person} className={styles['person']} role="group" aria-label={rowName(one, index)}>
          <TextField
            label={message('meeting.minutes.column.name')}
            value={one.name}
            maxLength={120}
            onChange={(name) => change(one.person, { name })}
          />
          <Select
            label={message('meeting.minutes.column.seat')}
            options={seats.map((seat) => ({ value: seat, label: message(`meeting.seat.${seat}`) }))}
            value={one.seat}
            onChange={(seat) => isSeat(seat) && change(one.person, { seat })}
          />
          {one.seat === 'substitute' ? (
            <TextField
              label={message('meeting.serves-for')}
              optional
              value={one.servesFor}
              maxLength={120}
              onChange={(servesFor) => change(one.person, { servesFor })}
            />
          ) : (
            <span />
          )}
          <IconButton
            kind="quiet"
            label={message('meeting.remove', { what: rowName(one, index) })}
            icon={<Icon of={Trash2} />}
            onClick={() => onChange(people.filter(({ person }) => person !== one.person))}
          />
        </div>
      ))}
      <div className={styles['links']}>
        <Button size="small" onClick={() => onChange([...people, newAttendee('member')])}>
          {message('meeting.add.member')}
        </Button>
        <Button size="small" onClick={() => onChange([...people, newAttendee('substitute')])}>
          {message('meeting.add.substitute')}
        </Button>
      </div>
    </fieldset>
  );
}

function rowName({ name, seat }: AttendeeDraft, index: number): string {
  if (name.trim() !== '') return name;
  return message('meeting.row', { number: index + 1, seat: message(`meeting.seat.${seat}`) });
}
