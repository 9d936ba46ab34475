import { may } from '#shared/authorization/capabilities.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import page from '../../components/record-page.module.css';
import { announceOwn } from '../../lib/announce.ts';
import { useAccount } from '../../lib/session.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './archive.module.css';

interface Registered {
  readonly id: string;
  readonly number: number;
  readonly registryNumber: string | null;
}

/** An incident's number in the municipality's registry, and for those who may the way to set it. */
export function RegistryNumber({
  incident,
  onSet,
}: {
  incident: Registered;
  onSet?: (registryNumber: string | null) => void;
}): ReactNode {
  const { roles } = useAccount();
  const [open, setOpen] = useState(false);
  const { number, registryNumber } = incident;
  const has = registryNumber !== null;
  return (
    <span className={styles['number']}>
      {has ? <b>{registryNumber}</b> : <span className={page['fine']}>{message('archive.number.none')}</span>}
      {may(roles, 'archive.set-registry-number') ? (
        <Button
          size="small"
          aria-label={message(has ? 'archive.number.change.of' : 'archive.number.set.of', {
            incident: incidentName(number),
          })}
          onClick={() => setOpen(true)}
        >
          {message(has ? 'archive.number.change' : 'archive.number.set')}
        </Button>
      ) : null}
      {open ? <NumberDialog incident={incident} onSet={onSet} onClose={() => setOpen(false)} /> : null}
    </span>
  );
}

function NumberDialog({
  incident: { id, number, registryNumber },
  onSet,
  onClose,
}: {
  incident: Registered;
  onSet: ((registryNumber: string | null) => void) | undefined;
  onClose: () => void;
}): ReactNode {
  const [words, setWords] = useState(registryNumber ?? '');
  const { send, busy, refusal, errorOf } = useSend(['registryNumber']);
  async function save(): Promise<void> {
    const given = words.trim() === '' ? null : words.trim();
    if (!(await send('archive.set-registry-number', { incident: id, registryNumber: given }))) return;
    announceOwn(message('archive.number.done'));
    onSet?.(given);
    onClose();
  }
  return (
    <StepDialog
      title={message('archive.number.title', { incident: incidentName(number) })}
      verb={message('common.save')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('archive.number')}
        hint={message('archive.number.hint')}
        maxLength={60}
        value={words}
        onChange={setWords}
        error={errorOf('registryNumber')}
      />
    </StepDialog>
  );
}
