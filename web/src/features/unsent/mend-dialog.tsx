import { message } from '#shared/language/message.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { useDraft } from '../../lib/draft.ts';
import { sendMended } from '../../sync/outbox.ts';
import { isLong, mendedData, mendable } from './mendable.ts';
import styles from './unsent-page.module.css';

/** The words and figures of what came back, to be put right and sent as a new command. */
export function MendDialog({ row, onClose }: { row: OutboxRow; onClose: () => void }): ReactNode {
  const fields = mendable(row.data);
  const [values, setValues, clear] = useDraft<{ [field: string]: string }>(
    `unsent.mend.${row.id}`,
    Object.fromEntries(fields.map(({ field, value }) => [field, value])),
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function send(): Promise<void> {
    setBusy(true);
    const kept = await sendMended(row.id, mendedData(row.data, values));
    setBusy(false);
    if (!kept) return setRefusal(message('unsent.mend.failed'));
    clear();
    onClose();
  }

  return (
    <StepDialog
      title={message('unsent.mend')}
      verb={message('unsent.mend.send')}
      busy={busy}
      refusal={refusal}
      note={message('unsent.mend.note')}
      onSave={send}
      onClose={onClose}
    >
      <p className={styles['reason']}>{row.returned?.title}</p>
      {fields.length === 0 ? <p>{message('unsent.mend.as-is')}</p> : null}
      {fields.map(({ field, numeric }) => {
        const control = {
          label: message(`unsent.field.${field}`),
          value: values[field] ?? '',
          onChange: (value: string) => setValues({ ...values, [field]: value }),
        };
        if (isLong(field)) return <TextArea key={field} {...control} rows={5} maxLength={10_000} />;
        return <TextField key={field} {...control} {...(numeric ? { inputMode: 'numeric' as const } : {})} />;
      })}
    </StepDialog>
  );
}
