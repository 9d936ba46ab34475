import { message } from '#shared/language/message.ts';
import { staffKinds } from '#shared/safety-point/register/registration.ts';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import styles from './form.module.css';
import type { RegistrationDraft, StaffDraft } from './registration-form.ts';

interface RowsProps<Entry> {
  title: string;
  add: string;
  value: readonly Entry[];
  empty: Entry;
  onChange: (value: readonly Entry[]) => void;
  /** What the button that takes a row away says. */
  removeLabel: (entry: Entry) => string;
  error: string | null;
  children: (entry: Entry, set: (part: Partial<Entry>) => void) => ReactNode;
}

/** A list whose rows are added and taken away. */
function Rows<Entry>({
  title,
  add,
  value,
  empty,
  onChange,
  removeLabel,
  error,
  children,
}: RowsProps<Entry>): ReactNode {
  return (
    <fieldset className={styles['list']}>
      <legend>{title}</legend>
      <ol>
        {value.map((entry, index) => (
          // The rows have no ids while they are typed; their place is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {children(entry, (part) =>
              onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one))),
            )}
            <IconButton
              size="small"
              label={removeLabel(entry)}
              icon={<Icon of={X} />}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      {error === null ? null : <Notice kind="wrong">{error}</Notice>}
      <div>
        <Button size="small" icon={<Icon of={Plus} />} onClick={() => onChange([...value, empty])}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}

type Equipment = RegistrationDraft['equipment'][number];

export function EquipmentRows({
  value,
  onChange,
  error,
}: {
  value: readonly Equipment[];
  onChange: (value: readonly Equipment[]) => void;
  error: string | null;
}): ReactNode {
  return (
    <Rows<Equipment>
      title={message('point-register.column.equipment')}
      add={message('point-register.equipment.add')}
      value={value}
      empty={{ name: '', count: '' }}
      onChange={onChange}
      removeLabel={({ name }) => message('point-register.row.remove', { name })}
      error={error}
    >
      {(entry, set) => (
        <>
          <TextField
            className={styles['wide']}
            label={message('point-register.equipment.name')}
            value={entry.name}
            maxLength={80}
            onChange={(name) => set({ name })}
          />
          <TextField
            className={styles['narrow']}
            label={message('point-register.equipment.count')}
            value={entry.count}
            inputMode="numeric"
            onChange={(count) => set({ count })}
          />
        </>
      )}
    </Rows>
  );
}

export function StaffRows({
  value,
  onChange,
  error,
}: {
  value: readonly StaffDraft[];
  onChange: (value: readonly StaffDraft[]) => void;
  error: string | null;
}): ReactNode {
  return (
    <Rows<StaffDraft>
      title={message('point-register.column.staffing')}
      add={message('point-register.staff.add')}
      value={value}
      empty={{ who: '', function: '', phone: '', kind: 'own' }}
      onChange={onChange}
      removeLabel={({ who }) => message('point-register.row.remove', { name: who })}
      error={error}
    >
      {(entry, set) => (
        <>
          <TextField
            className={styles['wide']}
            label={message('point-register.staff.who')}
            value={entry.who}
            maxLength={120}
            onChange={(who) => set({ who })}
          />
          <TextField
            className={styles['wide']}
            label={message('point-register.staff.function')}
            value={entry.function}
            maxLength={80}
            optional
            onChange={(what) => set({ function: what })}
          />
          <TextField
            label={message('point-register.staff.phone')}
            type="tel"
            value={entry.phone}
            maxLength={20}
            optional
            onChange={(phone) => set({ phone })}
          />
          <Select
            label={message('point-register.staff.kind')}
            value={entry.kind}
            options={staffKinds.map((kind) => ({
              value: kind,
              label: message(`point-register.staff.${kind}`),
            }))}
            onChange={(kind) => set({ kind: staffKinds.find((one) => one === kind) ?? 'own' })}
          />
        </>
      )}
    </Rows>
  );
}
