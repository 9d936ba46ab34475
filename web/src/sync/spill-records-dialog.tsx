import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { SpillDialog } from '../components/spill-dialog.tsx';
import { announceOwn } from '../lib/announce.ts';
import { newId } from '../lib/new-id.ts';
import { useSend } from './use-send.ts';

/** Has the texts of records, and what says them again, withheld from everybody at once. */
export function SpillRecordsDialog({
  records,
  onClose,
}: {
  records: readonly string[];
  onClose: () => void;
}): ReactNode {
  const { send, busy, refusal } = useSend();
  const [spill] = useState(newId);
  async function save(): Promise<void> {
    if (!(await send('record.report-spill', { spill, records: [...records] }))) return;
    announceOwn(message('erasure.spill.reported'));
    onClose();
  }
  return <SpillDialog busy={busy} refusal={refusal} onSave={save} onClose={onClose} />;
}
