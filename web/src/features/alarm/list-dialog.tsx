import type { AlarmList } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { ComboBox } from '../../components/combo-box.tsx';
import { TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { compareText } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './list-dialog.module.css';
import { moved } from './reorder.ts';

/** Makes or changes an alarm list: its name, how it is alarmed, and its members in order. */
export function ListDialog({ list, onClose }: { list: AlarmList | null; onClose: () => void }): ReactNode {
  const [id] = useState(() => list?.id ?? newId());
  const [draft, setDraft, clear] = useDraft(`alarm.list.${list?.id ?? 'new'}`, {
    name: list?.name ?? '',
    mode: list?.mode ?? ('all' as string),
    members: (list?.members ?? []) as readonly string[],
  });
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['name', 'members']);
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const mode = draft.mode === 'in-order' ? 'in-order' : 'all';
  const done = (said: 'alarm.lists.saved' | 'alarm.lists.removed'): void => {
    clear();
    announceOwn(message(said));
    onClose();
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const name = draft.name.trim();
    if (name === '') return;
    const members = [...draft.members];
    if (await send('alarm.set-list', { list: id, name, mode, members })) done('alarm.lists.saved');
  };
  const remove = async (): Promise<void> => {
    if (await send('alarm.remove-list', { list: id })) done('alarm.lists.removed');
  };
  return (
    <StepDialog
      title={message(list === null ? 'alarm.lists.new' : 'alarm.lists.edit')}
      verb={message('common.save')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('alarm.list.name')}
        hint={message('alarm.list.name.hint')}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={120}
        error={tried && draft.name.trim() === '' ? message('alarm.name.missing') : errorOf('name')}
      />
      <div className={styles['choice']}>
        <p>{message('alarm.list.mode')}</p>
        <Segmented
          label={message('alarm.list.mode')}
          value={mode}
          onChange={(value) => set({ mode: value })}
          options={[
            { value: 'all', label: message('alarm.send.mode.all') },
            { value: 'in-order', label: message('alarm.send.mode.in-order') },
          ]}
        />
      </div>
      <Members value={draft.members} onChange={(members) => set({ members })} inOrder={mode === 'in-order'} />
      {list === null ? null : (
        <div>
          <Button busy={busy} onClick={() => void remove()}>
            {message('alarm.lists.remove')}
          </Button>
        </div>
      )}
    </StepDialog>
  );
}

function Members({
  value,
  onChange,
  inOrder,
}: {
  value: readonly string[];
  onChange: (members: readonly string[]) => void;
  inOrder: boolean;
}): ReactNode {
  const recipients = useLive((state) => state.alarmRecipients);
  const [round, setRound] = useState(0);
  const options = useMemo(
    () =>
      [...recipients.values()]
        .filter(({ id }) => !value.includes(id))
        .map(({ id, name }) => ({ id, label: name ?? message('alarm.unnamed') }))
        .sort((one, other) => compareText(one.label, other.label)),
    [recipients, value],
  );
  const nameOf = (id: string): string => recipients.get(id)?.name ?? message('alarm.unnamed');
  const move = (index: number, step: 1 | -1): void => {
    const next = moved(value, index, step);
    if (next === value) return;
    onChange(next);
    const place = index + step + 1;
    announceOwn(
      message('alarm.list.moved', { name: nameOf(value[index] ?? ''), place, count: value.length }),
    );
  };
  return (
    <fieldset className={styles['members']}>
      <legend>{message('alarm.list.members')}</legend>
      {inOrder ? <p className={styles['fine']}>{message('alarm.list.members.order')}</p> : null}
      <ol data-mode={inOrder ? 'in-order' : 'all'}>
        {value.map((id, index) => (
          <li
            key={id}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(index, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <span>{nameOf(id)}</span>
            <IconButton
              size="small"
              label={message('alarm.list.up', { name: nameOf(id) })}
              icon={<Icon of={ArrowUp} />}
              onClick={() => move(index, -1)}
            />
            <IconButton
              size="small"
              label={message('alarm.list.down', { name: nameOf(id) })}
              icon={<Icon of={ArrowDown} />}
              onClick={() => move(index, 1)}
            />
            <IconButton
              size="small"
              label={message('alarm.list.take-out', { name: nameOf(id) })}
              icon={<Icon of={X} />}
              onClick={() => onChange(value.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ol>
      <ComboBox
        key={round}
        label={message('alarm.list.add')}
        options={options}
        value={null}
        optional
        onChange={(id) => {
          if (id === null) return;
          onChange([...value, id]);
          setRound(round + 1);
        }}
      />
    </fieldset>
  );
}
