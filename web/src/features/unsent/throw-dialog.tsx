import { message } from '#shared/language/message.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { type ReactNode, useState } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { throwAway } from '../../sync/outbox.ts';
import styles from './unsent-page.module.css';
import { RowHead } from './waiting-row.tsx';

/** Asks once before what came back is thrown away, and says what is lost. */
export function ThrowDialog({ row, onClose }: { row: OutboxRow; onClose: () => void }): ReactNode {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function away(): Promise<void> {
    setBusy(true);
    const gone = await throwAway(row.id);
    setBusy(false);
    if (gone) onClose();
    else setRefusal(message('unsent.mend.failed'));
  }

  return (
    <StepDialog
      title={message('unsent.throw.title')}
      verb={message('unsent.throw')}
      back={message('unsent.throw.back')}
      busy={busy}
      refusal={refusal}
      onSave={away}
      onClose={onClose}
    >
      <p>{message('unsent.throw.what')}</p>
      <div className={styles['lost']}>
        <RowHead row={row} />
      </div>
    </StepDialog>
  );
}
