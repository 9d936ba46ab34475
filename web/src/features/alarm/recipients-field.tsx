import type { AlarmList, AlarmRecipient } from '#shared/alarm/state.ts';
import { type Role, roles } from '#shared/authorization/roles.ts';
import type { Table } from '#shared/kernel/table.ts';
import { message } from '#shared/language/message.ts';
import { X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { ComboBox, type ComboBoxOption } from '../../components/combo-box.tsx';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { compareText } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './send-alarm-dialog.module.css';

interface RecipientsFieldProps {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  error: string | null;
}

/** Lists, roles and people to alarm: found by typing, shown as what has been chosen. */
export function RecipientsField({ value, onChange, error }: RecipientsFieldProps): ReactNode {
  const recipients = useLive((state) => state.alarmRecipients);
  const lists = useLive((state) => state.alarmLists);
  const options = useMemo(() => optionsOf(recipients, lists), [recipients, lists]);
  const left = useMemo(() => options.filter(({ id }) => !value.includes(id)), [options, value]);
  // A new box for each choice, since the library keeps the words of the last.
  const [round, setRound] = useState(0);
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  return (
    <div>
      <ComboBox
        key={round}
        label={message('alarm.send.to')}
        hint={message('alarm.send.to.hint')}
        options={left}
        value={null}
        onChange={(id) => {
          if (id === null) return;
          onChange([...value, id]);
          setRound(round + 1);
        }}
        error={error}
      />
      {value.length === 0 ? null : (
        <ul className={styles['chosen']}>
          {value.map((id) => (
            <li key={id}>
              {labels.get(id) ?? id}
              <IconButton
                kind="quiet"
                size="small"
                label={message('alarm.send.to.remove', { name: labels.get(id) ?? id })}
                icon={<Icon of={X} />}
                onClick={() => onChange(value.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Lists first, then roles that somebody has, then people by name. */
function optionsOf(
  recipients: Table<AlarmRecipient>,
  lists: Table<AlarmList>,
): readonly (ComboBoxOption & { readonly id: string })[] {
  const people = [...recipients.values()];
  const unnamed = message('alarm.unnamed');
  const byName = (one: ComboBoxOption, other: ComboBoxOption): number => compareText(one.label, other.label);
  const roleCount = (role: Role): number => people.filter((person) => person.role === role).length;
  return [
    ...[...lists.values()]
      .map((list) => ({
        id: list.id,
        label: list.name ?? unnamed,
        detail: message('alarm.send.kind.list', {
          mode: message(`alarm.mode.${list.mode}`),
          count: list.members.length,
        }),
      }))
      .sort(byName),
    ...roles
      .filter((role) => roleCount(role) > 0 && !recipients.has(role) && !lists.has(role))
      .map((role) => ({
        id: role,
        label: message(`roles.${role}`),
        detail: message('alarm.send.kind.role', { count: roleCount(role) }),
      })),
    ...people
      .map(({ id, name }) => ({
        id,
        label: name ?? unnamed,
        detail: message('alarm.send.kind.recipient'),
      }))
      .sort(byName),
  ];
}
