import type { SendingChannel } from '#shared/alarm/answers.ts';
import { sendingChannels } from '#shared/alarm/answers.ts';
import type { AlarmRecipient } from '#shared/alarm/state.ts';
import { type Role, roles } from '#shared/authorization/roles.ts';
import { message } from '#shared/language/message.ts';
import { ArrowUp, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { request } from '../../lib/api.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './list-dialog.module.css';
import { moved } from './reorder.ts';

type Way = { readonly kind: SendingChannel; readonly address: string };

/** Makes or changes a recipient: the function's name, who answers in the console, and the ways to reach them in order. */
export function RecipientDialog({
  recipient,
  onClose,
}: {
  recipient: AlarmRecipient | null;
  onClose: () => void;
}): ReactNode {
  const [id] = useState(() => recipient?.id ?? newId());
  const [draft, setDraft, clear] = useDraft(`alarm.recipient.${recipient?.id ?? 'new'}`, {
    name: recipient?.name ?? '',
    who: whoOf(recipient),
    ways: (recipient?.channels.map(({ kind, address }) => ({ kind, address: address ?? '' })) ??
      []) as readonly Way[],
  });
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['name', 'role', 'account', 'address']);
  const accounts = useAccounts();
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const done = (said: 'alarm.recipient.saved' | 'alarm.recipient.removed'): void => {
    clear();
    announceOwn(message(said));
    onClose();
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const name = draft.name.trim();
    if (name === '' || draft.ways.some((way) => wrongAddress(way) !== null)) return;
    const [kind, value] = draft.who.split(':');
    const role = kind === 'role' ? roles.find((one) => one === value) : undefined;
    const recorded = await send('alarm.set-recipient', {
      recipient: id,
      name,
      ...(role === undefined ? {} : { role }),
      ...(kind === 'account' && value !== undefined ? { account: value } : {}),
      ...(recipient?.department ? { department: recipient.department } : {}),
      channels: draft.ways.map((way) => ({
        kind: way.kind,
        ...(way.address.trim() === '' || way.kind === 'push' ? {} : { address: way.address.trim() }),
      })),
    });
    if (recorded) done('alarm.recipient.saved');
  };
  const remove = async (): Promise<void> => {
    if (await send('alarm.remove-recipient', { recipient: id })) done('alarm.recipient.removed');
  };
  return (
    <StepDialog
      title={message(recipient === null ? 'alarm.recipients.new' : 'alarm.recipients.edit')}
      verb={message('common.save')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('alarm.recipient.name')}
        hint={message('alarm.recipient.name.hint')}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={120}
        error={tried && draft.name.trim() === '' ? message('alarm.name.missing') : errorOf('name')}
      />
      <Select
        label={message('alarm.recipient.who')}
        hint={message('alarm.recipient.who.hint')}
        value={draft.who}
        onChange={(who) => set({ who })}
        error={errorOf('account') ?? errorOf('role')}
        options={[
          { value: 'nobody', label: message('alarm.recipient.who.nobody') },
          ...roles.map((role: Role) => ({
            value: `role:${role}`,
            label: message('alarm.recipient.who.role', { role: message(`roles.${role}`).toLowerCase() }),
          })),
          ...accounts.map((account) => ({
            value: `account:${account.id}`,
            label: message('alarm.recipient.who.account', { name: account.name }),
          })),
        ]}
      />
      <Ways value={draft.ways} onChange={(ways) => set({ ways })} tried={tried} error={errorOf('address')} />
      {recipient === null ? null : (
        <div>
          <Button busy={busy} onClick={() => void remove()}>
            {message('alarm.recipient.remove')}
          </Button>
        </div>
      )}
    </StepDialog>
  );
}

const whoOf = (recipient: AlarmRecipient | null): string => {
  if (recipient?.account) return `account:${recipient.account}`;
  return recipient?.role ? `role:${recipient.role}` : 'nobody';
};

function useAccounts(): readonly { readonly id: string; readonly name: string }[] {
  const { organisation } = useAccount();
  const [accounts, setAccounts] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  useEffect(() => {
    let gone = false;
    const path = `/api/organisations/${organisation}/accounts`;
    void request<{ accounts: typeof accounts }>(path).then((result) => {
      if (!gone && result.ok) setAccounts(result.value.accounts);
    });
    return () => {
      gone = true;
    };
  }, [organisation]);
  return accounts;
}

/** What is wrong with an address, in words; an empty one may stand, and the check names it. */
function wrongAddress({ kind, address }: Way): string | null {
  const text = address.trim();
  if (text === '' || kind === 'push') return null;
  if (kind === 'sms') return /^\+?\d[\d -]{4,18}\d$/.test(text) ? null : message('alarm.recipient.wrong.sms');
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : message('alarm.recipient.wrong.email');
}

function Ways({
  value,
  onChange,
  tried,
  error,
}: {
  value: readonly Way[];
  onChange: (ways: readonly Way[]) => void;
  tried: boolean;
  error: string | null;
}): ReactNode {
  return (
    <fieldset className={styles['members']}>
      <legend>{message('alarm.recipient.channels')}</legend>
      <p className={styles['fine']}>{message('alarm.recipient.channels.hint')}</p>
      {value.length === 0 ? <p>{message('alarm.recipient.channel.none')}</p> : null}
      <ol data-mode="in-order">
        {value.map((way, index) => {
          const label = message(`alarm.recipient.channel.${way.kind}`);
          return (
            <li key={`${way.kind}.${index.toString()}`} className={styles['way']}>
              {way.kind === 'push' ? (
                <span>{label}</span>
              ) : (
                <TextField
                  label={label}
                  value={way.address}
                  type={way.kind === 'sms' ? 'tel' : 'email'}
                  onChange={(address) =>
                    onChange(value.map((one, at) => (at === index ? { ...one, address } : one)))
                  }
                  error={(tried ? wrongAddress(way) : null) ?? error}
                />
              )}
              <IconButton
                size="small"
                label={message('alarm.recipient.channel.up', { channel: label })}
                icon={<Icon of={ArrowUp} />}
                onClick={() => onChange(moved(value, index, -1))}
              />
              <IconButton
                size="small"
                label={message('alarm.recipient.channel.remove', { channel: label })}
                icon={<Icon of={X} />}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              />
            </li>
          );
        })}
      </ol>
      <div className={styles['add']}>
        {sendingChannels.map((kind) => (
          <Button key={kind} size="small" onClick={() => onChange([...value, { kind, address: '' }])}>
            {message('alarm.recipient.channel.add', {
              channel:
                kind === 'sms'
                  ? message('alarm.channel.sms')
                  : message(`alarm.channel.${kind}`).toLowerCase(),
            })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
